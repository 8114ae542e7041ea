// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/place_reader.h"

#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr std::size_t kMostOfKind = 3;

struct AskedLayer {
  PlaceAnswer::Layer answer;
  std::shared_ptr<ReferenceContent> content;  ///< null: it cannot be asked
};

/// Of a layer that is not open: why.
std::optional<Result<std::vector<ReferenceHit>>> closedAnswer(const ReferenceState* state) {
  if (!state || state->kind == ReferenceState::Kind::BeingRead) return std::nullopt;
  if (state->why) return Result<std::vector<ReferenceHit>>(tl::make_unexpected(*state->why));
  return Result<std::vector<ReferenceHit>>(fail(Error{ErrorCode::FileMissing, state->file, {}, {}, {}}));
}

std::vector<AskedLayer> layersOf(Workspace& workspace) {
  std::vector<AskedLayer> out;
  if (!workspace.hasPlan()) return out;
  const auto layers = workspace.plan().referenceLayersInOrder();
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    AskedLayer asked{{QString::fromStdString((*layer)->name), std::nullopt},
                     workspace.references().content((*layer)->id)};
    if (!asked.content) asked.answer.hits = closedAnswer(workspace.references().state((*layer)->id));
    out.push_back(std::move(asked));
  }
  return out;
}

}  // namespace

PlaceReader::PlaceReader(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
  pool_.setMaxThreadCount(1);
}

PlaceReader::~PlaceReader() {
  forget();
  pool_.waitForDone();
}

void PlaceReader::forget() {
  if (current_) current_->store(true);
  current_.reset();
}

void PlaceReader::ask(ProjectedPoint place, double metres) {
  forget();
  const auto& region = workspace_.shown().region;
  if (!region) return;
  const auto request = current_ = std::make_shared<std::atomic<bool>>(false);
  auto plan = workspace_.hasPlan() ? std::make_shared<const Plan>(workspace_.plan()) : nullptr;
  PlaceQuestion question;
  question.place = place;
  question.metres = metres;
  question.mostOfKind = kMostOfKind;
  if (plan) {
    question.scenario = plan->info.activeScenario;
    question.state = plan->info.activeNetworkState;
  }
  pool_.start([this, request, region, plan, question, layers = layersOf(workspace_)] {
    if (request->load()) return;
    PlaceAnswer answer{region, placeContents(*region, plan.get(), question), {}};
    for (const AskedLayer& layer : layers) answer.layers.push_back(layer.answer);
    const auto tell = [&] {
      QMetaObject::invokeMethod(
          this,
          [this, request, answer] {
            if (request == current_) emit answered(answer);
          },
          Qt::QueuedConnection);
    };
    tell();
    for (std::size_t i = 0; i < layers.size(); ++i) {
      if (!layers[i].content) continue;
      if (request->load()) return;
      answer.layers[i].hits = layers[i].content->at(question.place, question.metres);
      tell();
    }
  });
}

}  // namespace zw
