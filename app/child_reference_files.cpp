// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/child_reference_files.h"

#include <QFileInfo>

#include "app/child_process.h"
#include "app/conversation.h"
#include "app/reference_wire.h"
#include "gis/geopackage/sha256.h"

namespace zw {
namespace {

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

class ChildContent final : public ReferenceContent {
 public:
  ChildContent(std::unique_ptr<Conversation> conversation, std::string file)
      : conversation_(std::move(conversation)), file_(std::move(file)) {}

  Result<ReferenceShapes> shapes() override {
    const auto answer = conversation_->ask({{"shapes", true}});
    if (!answer) return fail(answer.error());
    const QByteArray& bytes = answer->bytes;
    if (auto shapes = referenceShapesFrom({bytes.constData(), static_cast<std::size_t>(bytes.size())}))
      return std::move(*shapes);
    return notUnderstood();
  }

  Result<ReferenceImage> image(const Box<ProjectedPoint>& box, int width, int height) override {
    const auto answer =
        conversation_->ask({{"image", {box.minX, box.minY, box.maxX, box.maxY, width, height}}});
    if (!answer) return fail(answer.error());
    if (answer->bytes.size() != qsizetype{4} * width * height) return notUnderstood();
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(answer->bytes.constData());
    return ReferenceImage{width, height, {bytes, bytes + answer->bytes.size()}};
  }

  Result<std::vector<ReferenceHit>> at(ProjectedPoint place, double metres) override {
    const auto answer = conversation_->ask({{"at", {place.x, place.y, metres}}});
    if (!answer) return fail(answer.error());
    if (const auto found = answer->head.find("hits"); found != answer->head.end())
      if (auto hits = referenceHitsFrom(*found)) return std::move(*hits);
    return notUnderstood();
  }

 private:
  [[nodiscard]] tl::unexpected<Error> notUnderstood() const {
    return fail(
        Error{ErrorCode::Internal, file_, {}, {}, "the answer of the reading process was not understood"});
  }
  std::unique_ptr<Conversation> conversation_;
  std::string file_;
};

}  // namespace

Result<ReferenceFileSummary> ChildReferenceFiles::inspect(const std::string& file) const {
  auto conversation = Conversation::begin(
      program_, {QStringLiteral("layer"), QStringLiteral("serve"), QStringLiteral("--"), str(file)});
  if (!conversation) return fail(std::move(conversation.error()));
  const auto answer = (*conversation)->ask({{"summary", true}});
  if (!answer) return fail(answer.error());
  if (const auto found = answer->head.find("summary"); found != answer->head.end())
    if (auto summary = referenceSummaryFrom(*found)) return std::move(*summary);
  return fail(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, "it gave no summary"});
}

Result<std::unique_ptr<ReferenceContent>> ChildReferenceFiles::open(const ReferenceRequest& request) const {
  if (!QFileInfo::exists(str(request.file)))
    return fail(Error{ErrorCode::FileMissing, request.file, {}, {}, {}});
  QStringList arguments{QStringLiteral("layer"), QStringLiteral("serve"),
                        QStringLiteral("--kind=") + str(std::string(wordOf(request.kind))),
                        QStringLiteral("--target=") + str(request.target),
                        QStringLiteral("--bounds=") + str(boundsText(request.bounds))};
  const auto add = [&](const char* option, const std::string& value) {
    if (!value.empty()) arguments << QStringLiteral("--%1=%2").arg(QLatin1String(option), str(value));
  };
  add("layer", request.layer);
  add("crs", request.crs);
  add("filter", request.filter);
  arguments << QStringLiteral("--") << str(request.file);
  auto conversation = Conversation::begin(program_, arguments);
  if (!conversation) return fail(std::move(conversation.error()));
  return std::unique_ptr<ReferenceContent>(
      std::make_unique<ChildContent>(std::move(*conversation), request.file));
}

Result<std::pair<std::string, std::int64_t>> ChildReferenceFiles::fingerprint(const std::string& file) const {
  auto hash = sha256OfFile(file);
  if (!hash) return fail(std::move(hash.error()));
  return std::pair{std::move(*hash), static_cast<std::int64_t>(QFileInfo(str(file)).size())};
}

}  // namespace zw
