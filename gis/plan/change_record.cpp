// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/change_record.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "gis/plan/plan_json.h"
#include "gis/plan/thing_kinds.h"

namespace zw {
namespace {

using nlohmann::json;
using Corners = std::vector<LonLat>;

[[noreturn]] void refuse(const std::string& what) {
  throw json::other_error::create(501, what, static_cast<const json*>(nullptr));
}

bool isSame(const PlanInfo&, const PlanInfo&) {
  return true;
}
template <class T>
bool isSame(const T& a, const T& b) {
  return a.id == b.id;
}

/// `thing` as the latest of the commands that speaks of it left it; null where none does, or it was removed.
template <class T>
const T* leftBy(std::span<const Command> commands, const T& thing) {
  for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
    const auto& edits = command->change.edits;
    for (auto any = edits.rbegin(); any != edits.rend(); ++any) {
      const auto* edit = std::get_if<Edit<T>>(&*any);
      if (edit && edit->after && isSame(*edit->after, thing)) return &*edit->after;
      if (edit && edit->before && isSame(*edit->before, thing)) return nullptr;
    }
  }
  return nullptr;
}

/// The corners of all rings, one ring after the other.
Corners cornersOf(const MultiPolygon<LonLat>& shape) {
  Corners corners;
  const auto add = [&](const Ring<LonLat>& ring) { corners.insert(corners.end(), ring.begin(), ring.end()); };
  for (const auto& polygon : shape) {
    add(polygon.outer);
    std::for_each(polygon.holes.begin(), polygon.holes.end(), add);
  }
  return corners;
}

/// How many corners each ring has: a list for each polygon, its outer ring first.
json ringSizes(const MultiPolygon<LonLat>& shape) {
  json out = json::array();
  for (const auto& polygon : shape) {
    json sizes = json::array({polygon.outer.size()});
    for (const auto& hole : polygon.holes) sizes.push_back(hole.size());
    out.push_back(std::move(sizes));
  }
  return out;
}

/// To the bit: a zero with another sign is another corner.
bool isSameCorner(const LonLat& a, const LonLat& b) {
  using Bits = std::array<std::uint64_t, 2>;
  return std::bit_cast<Bits>(a) == std::bit_cast<Bits>(b);
}

class Encoder {
 public:
  explicit Encoder(std::span<const Command> earlier) : earlier_(earlier) {}

  template <class T>
  json operator()(const Edit<T>& edit) {
    json out = json::object();
    if (edit.before) out["before"] = difference(leftBy(earlier_, *edit.before), *edit.before);
    if (edit.after) out["after"] = difference(edit.before ? &*edit.before : nullptr, *edit.after);
    return out;
  }
  gpkg::Blob takeCorners() { return std::move(corners_); }

 private:
  /// The members of `thing` that `base` has otherwise, and its id.
  template <class T>
  json difference(const T* base, const T& thing) {
    json out = toJson(thing);
    const json known = base ? toJson(*base) : json::object();
    for (auto member = out.begin(); member != out.end();) {
      const auto same = known.find(member.key());
      const bool drop = member.key() != "id" && same != known.end() && same->dump() == member->dump();
      member = drop ? out.erase(member) : std::next(member);
    }
    if constexpr (std::is_same_v<T, Zone>)
      addShape(base ? base->shape : MultiPolygon<LonLat>{}, thing.shape, out);
    return out;
  }

  void addShape(const MultiPolygon<LonLat>& base, const MultiPolygon<LonLat>& shape, json& out) {
    const Corners known = cornersOf(base);
    const Corners corners = cornersOf(shape);
    const auto front =
        std::mismatch(known.begin(), known.end(), corners.begin(), corners.end(), isSameCorner);
    const auto back = std::mismatch(known.rbegin(), std::make_reverse_iterator(front.first), corners.rbegin(),
                                    std::make_reverse_iterator(front.second), isSameCorner);
    json rings = ringSizes(shape);
    if (front.first == known.end() && front.second == corners.end() && rings == ringSizes(base)) return;
    const auto keptFront = front.second - corners.begin();
    const auto keptBack = back.second - corners.rbegin();
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(corners.data());
    corners_.insert(corners_.end(), bytes + keptFront * sizeof(LonLat),
                    bytes + (corners.size() - keptBack) * sizeof(LonLat));
    out["shape"] = {{"rings", std::move(rings)}, {"kept", {keptFront, keptBack}}};
  }

  std::span<const Command> earlier_;
  gpkg::Blob corners_;
};

class Decoder {
 public:
  Decoder(gpkg::BlobView corners, std::span<const Command> earlier) : corners_(corners), earlier_(earlier) {}

  EntityEdit edit(const std::string& kind, const json& object) {
    if (kind == kThingKinds[0]) return edit<PlanInfo>(object);
    if (kind == kThingKinds[1]) return edit<Scenario>(object);
    if (kind == kThingKinds[2]) return edit<Zone>(object);
    if (kind == kThingKinds[3]) return edit<Base>(object);
    if (kind == kThingKinds[4]) return edit<Factor>(object);
    if (kind == kThingKinds[5]) return edit<NetworkState>(object);
    if (kind == kThingKinds[6]) return edit<RoadStatus>(object);
    if (kind == kThingKinds[7]) return edit<AddedRoad>(object);
    if (kind == kThingKinds[8]) return edit<ExcludedArea>(object);
    if (kind == kThingKinds[9]) return edit<Post>(object);
    if (kind == kThingKinds[10]) return edit<PoolUnit>(object);
    if (kind == kThingKinds[11]) return edit<Note>(object);
    if (kind == kThingKinds[12]) return edit<Bookmark>(object);
    if (kind == kThingKinds[13]) return edit<ReferenceLayer>(object);
    if (kind == kThingKinds[14]) return edit<Phase>(object);
    refuse("unknown kind '" + kind + "'");
  }
  void finish() const {
    if (!corners_.empty()) refuse("corners of no shape");
  }

 private:
  template <class T>
  EntityEdit edit(const json& object) {
    Edit<T> edit;
    if (object.contains("before")) {
      const json& before = object.at("before");
      T named;
      readId(before, named);
      edit.before = applied(leftBy(earlier_, named), before);
    }
    if (object.contains("after"))
      edit.after = applied(edit.before ? &*edit.before : nullptr, object.at("after"));
    return edit;
  }

  static void readId(const json&, PlanInfo&) {}
  static void readId(const json& object, Factor& factor) { object.at("id").get_to(factor.id); }
  template <class T>
  static void readId(const json& object, T& thing) {
    thing.id = idOf(object, "id");
  }

  /// `base` with the members of `difference`.
  template <class T>
  T applied(const T* base, const json& difference) {
    json whole = base ? toJson(*base) : json::object();
    whole.update(difference);
    T thing = base ? *base : T{};
    fromJson(whole, thing);
    if constexpr (std::is_same_v<T, Zone>)
      if (difference.contains("shape")) thing.shape = shapeOf(thing.shape, difference.at("shape"));
    return thing;
  }

  MultiPolygon<LonLat> shapeOf(const MultiPolygon<LonLat>& base, const json& object) {
    const auto sizes = object.at("rings").get<std::vector<std::vector<std::uint32_t>>>();
    const auto kept = object.at("kept").get<std::array<std::uint32_t, 2>>();
    std::uint64_t wanted = 0;
    for (const auto& polygon : sizes)
      for (const std::uint64_t size : polygon) wanted += size;
    const Corners known = cornersOf(base);
    const std::uint64_t keptSum = std::uint64_t{kept[0]} + kept[1];
    if (keptSum > known.size() || keptSum > wanted || wanted - keptSum > corners_.size() / sizeof(LonLat))
      refuse("a shape's corners are missing");

    Corners corners(wanted);
    const std::size_t fresh = wanted - keptSum;
    std::copy_n(known.begin(), kept[0], corners.begin());
    if (fresh > 0) std::memcpy(corners.data() + kept[0], corners_.data(), fresh * sizeof(LonLat));
    std::copy_n(known.end() - kept[1], kept[1], corners.end() - kept[1]);
    corners_ = corners_.subspan(fresh * sizeof(LonLat));

    auto at = corners.begin();
    const auto nextRing = [&at](std::uint32_t size) {
      const auto first = at;
      return Ring<LonLat>(first, at += size);
    };
    MultiPolygon<LonLat> shape;
    for (const auto& rings : sizes) {
      if (rings.empty()) refuse("a polygon without a ring");
      Polygon<LonLat> polygon{nextRing(rings.front()), {}};
      for (std::size_t i = 1; i < rings.size(); ++i) polygon.holes.push_back(nextRing(rings[i]));
      shape.push_back(std::move(polygon));
    }
    return shape;
  }

  gpkg::BlobView corners_;
  std::span<const Command> earlier_;
};

}  // namespace

Result<ChangeRecord> recordOf(const Change& change, std::span<const Command> earlier) {
  try {
    Encoder encoder(earlier);
    json edits = json::array();
    for (const EntityEdit& edit : change.edits)
      edits.push_back(
          {{kThingKinds[edit.index()], std::visit([&](const auto& typed) { return encoder(typed); }, edit)}});
    return ChangeRecord{edits.dump(), encoder.takeCorners()};
  } catch (const json::exception&) {
    return fail(ErrorCode::BadValue, "a text is not UTF-8");
  }
}

Result<Change> changeOf(const std::string& edits, gpkg::BlobView corners, std::span<const Command> earlier) {
  try {
    Decoder decoder(corners, earlier);
    Change change;
    for (const json& item : json::parse(edits)) {
      const auto member = item.items().begin();
      if (!item.is_object() || item.size() != 1) return fail(ErrorCode::Damaged, "an edit of no one kind");
      change.edits.push_back(decoder.edit(member.key(), member.value()));
    }
    decoder.finish();
    return change;
  } catch (const json::exception& exception) {
    return fail(ErrorCode::Damaged, exception.what());
  }
}

}  // namespace zw
