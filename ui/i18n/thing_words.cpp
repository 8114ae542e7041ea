// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/thing_words.h"

#include <QCoreApplication>
#include <array>

#include "core/geometry/coordinate_text.h"
#include "ui/i18n/difference_words.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/measure_words.h"
#include "ui/i18n/member_words.h"

namespace zw {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("things", text);
}

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

QString capital(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

struct KindWords {
  const char* one;
  const char* several;
};
constexpr std::array<KindWords, kThingKinds> kKinds{{
    {QT_TRANSLATE_NOOP("things", "Note"), QT_TRANSLATE_NOOP("things", "notes")},
    {QT_TRANSLATE_NOOP("things", "Post"), QT_TRANSLATE_NOOP("things", "posts")},
    {QT_TRANSLATE_NOOP("things", "Base"), QT_TRANSLATE_NOOP("things", "bases")},
    {QT_TRANSLATE_NOOP("things", "Added road"), QT_TRANSLATE_NOOP("things", "added roads")},
    {QT_TRANSLATE_NOOP("things", "Zone"), QT_TRANSLATE_NOOP("things", "zones")},
    {QT_TRANSLATE_NOOP("things", "Excluded area"), QT_TRANSLATE_NOOP("things", "excluded areas")},
    {QT_TRANSLATE_NOOP("things", "River crossing"), QT_TRANSLATE_NOOP("things", "river crossings")},
    {QT_TRANSLATE_NOOP("things", "Settlement"), QT_TRANSLATE_NOOP("things", "settlements")},
    {QT_TRANSLATE_NOOP("things", "Place"), QT_TRANSLATE_NOOP("things", "places")},
    {QT_TRANSLATE_NOOP("things", "Peak"), QT_TRANSLATE_NOOP("things", "peaks")},
    {QT_TRANSLATE_NOOP("things", "Road"), QT_TRANSLATE_NOOP("things", "roads")},
    {QT_TRANSLATE_NOOP("things", "River"), QT_TRANSLATE_NOOP("things", "rivers")},
    {QT_TRANSLATE_NOOP("things", "Border"), QT_TRANSLATE_NOOP("things", "border lines")},
    {QT_TRANSLATE_NOOP("things", "Coast"), QT_TRANSLATE_NOOP("things", "coast lines")},
    {QT_TRANSLATE_NOOP("things", "Land cover"), QT_TRANSLATE_NOOP("things", "areas of land cover")},
    {QT_TRANSLATE_NOOP("things", "Area unit"), QT_TRANSLATE_NOOP("things", "area units")},
    {QT_TRANSLATE_NOOP("things", "District"), QT_TRANSLATE_NOOP("things", "districts")},
    {QT_TRANSLATE_NOOP("things", "Buffer zone"), QT_TRANSLATE_NOOP("things", "buffer zones")},
    {QT_TRANSLATE_NOOP("things", "Side of the river"), QT_TRANSLATE_NOOP("things", "sides of the river")},
    {QT_TRANSLATE_NOOP("things", "Territory"), QT_TRANSLATE_NOOP("things", "territories")},
}};

QString valueOf(const Thing& thing, std::string_view key) {
  for (const Attribute& attribute : thing.attributes)
    if (attribute.key == key) return attributeText(attribute);
  return {};
}

QString bullet(const QString& title, const QString& value) {
  return QStringLiteral("  %1: %2\n").arg(title, QString(value).replace(u'\n', QStringLiteral("\n    ")));
}

/// Of things of that kind in general: "roads".
QString thingsText(ThingKind kind) {
  return tr(kKinds[static_cast<std::size_t>(kind)].several);
}

/// "Primary road, 12 m away"; of what lies at the place itself the first alone.
QString thingDetail(const Thing& thing) {
  const QString kind = thingKindText(thing), distance = distanceText(thing);
  return distance.isEmpty() ? kind : kind + QStringLiteral(", ") + distance;
}

}  // namespace

QString thingKindText(const Thing& thing) {
  const QString kind = tr(kKinds[static_cast<std::size_t>(thing.kind)].one);
  switch (thing.kind) {
    case ThingKind::Road:
      return capital(valueOf(thing, "class"));
    case ThingKind::LandCover:
      return kind + QStringLiteral(": ") + valueOf(thing, "cover");
    case ThingKind::RiverSide:
      return valueOf(thing, "side") == memberText("far")
                 ? tr(QT_TRANSLATE_NOOP("things", "Far side of the river"))
                 : tr(QT_TRANSLATE_NOOP("things", "The border's side of the river"));
    default:
      return kind;
  }
}

QString thingTitle(const Thing& thing) {
  const QString en = str(thing.name.en), ar = str(thing.name.ar);
  if (en.isEmpty() && ar.isEmpty()) return thingKindText(thing);
  return en.isEmpty() || ar.isEmpty() || en == ar ? (en.isEmpty() ? ar : en)
                                                  : en + QStringLiteral(" · ") + ar;
}

QString distanceText(const Thing& thing) {
  return thing.metres > 0 ? tr(QT_TRANSLATE_NOOP("things", "%1 away")).arg(lengthText(thing.metres))
                          : QString();
}

QString attributeTitle(const Attribute& attribute) {
  return capital(memberText(attribute.key));
}

QString attributeText(const Attribute& attribute) {
  const auto* number = std::get_if<double>(&attribute.value);
  if (!number) return memberValueText(attribute.value, attribute.key);
  switch (attribute.unit) {
    case Unit::Metre:
      return lengthText(*number);
    case Unit::SquareMetre:
      return areaText(SquareMetres(*number));
    case Unit::People:
      return tr(QT_TRANSLATE_NOOP("things", "%1 people")).arg(numberText(*number, 0));
    default:
      return memberValueText(attribute.value, attribute.key);
  }
}

QStringList sourceTexts(const std::vector<std::string>& sources, const Region& region) {
  QStringList out;
  for (const std::string& id : sources) {
    const Source* source = region.source(id);
    if (!source) {
      out << str(id);
      continue;
    }
    QStringList parts{str(source->title)};
    if (!source->date.empty()) parts << str(source->date);
    parts << sourceStatusText(source->status);
    out << parts.join(QStringLiteral(", "));
  }
  return out;
}

QString groundHeightText(const PlaceContents& contents, const Region& region) {
  if (contents.heightSource.empty() && region.elevation.empty())
    return tr(QT_TRANSLATE_NOOP("things", "Height unknown: the region has no elevation"));
  if (!contents.height) return tr(QT_TRANSLATE_NOOP("things", "Height unknown: the elevation has none here"));
  return tr(QT_TRANSLATE_NOOP("things", "Ground %1 m above sea level (%2)"))
      .arg(numberText(*contents.height, 0),
           sourceTexts({contents.heightSource}, region).join(QStringLiteral("; ")));
}

QStringList moreTexts(const PlaceContents& contents) {
  QStringList out;
  for (const auto& [kind, count] : contents.more)
    out << tr(QT_TRANSLATE_NOOP("things", "and %1 more %2"))
               .arg(numberText(static_cast<double>(count), 0), thingsText(kind));
  return out;
}

QString contentsText(const PlaceContents& contents, const Region& region) {
  QString out = str(coordinateText(contents.place, CoordinateFormat::DegreesMinutesSeconds)) +
                QStringLiteral(" · ") + str(coordinateText(contents.place, CoordinateFormat::Mgrs)) + u'\n' +
                groundHeightText(contents, region) + u'\n';
  if (!contents.inRegion)
    out += tr(QT_TRANSLATE_NOOP("things", "The place lies outside of the region")) + u'\n';
  for (const Thing& thing : contents.things) {
    const QString title = thingTitle(thing), detail = thingDetail(thing);
    out += u'\n' + (title == thingKindText(thing) ? detail : title + QStringLiteral(" (") + detail + u')') +
           u'\n';
    for (const Attribute& attribute : thing.attributes)
      out += bullet(attributeTitle(attribute), attributeText(attribute));
    for (const QString& source : sourceTexts(thing.sources, region))
      out += bullet(tr(QT_TRANSLATE_NOOP("things", "Source")), source);
  }
  if (!contents.more.empty()) out += u'\n' + moreTexts(contents).join(u'\n') + u'\n';
  return out;
}

QString hitsText(const QString& layer, const std::vector<ReferenceHit>& hits) {
  QString out;
  for (const ReferenceHit& hit : hits) {
    out += u'\n' + layer + (hit.title.empty() ? QString() : QStringLiteral(": ") + str(hit.title)) + u'\n';
    for (const auto& [name, value] : hit.attributes) out += bullet(str(name), str(value));
  }
  return out;
}

}  // namespace zw
