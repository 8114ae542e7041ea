// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/settle.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/geometry/geos.h"
#include "core/geometry/inside_place.h"
#include "core/geometry/interruptible.h"
#include "core/geometry/shape_check.h"
#include "core/partition/ground.h"
#include "core/partition/stitch.h"

namespace zw {
namespace {

using Shape = MultiPolygon<LonLat>;
using geos::GeometryPtr;

constexpr double kOnEdge = 2e-4;  // m; a corner so near to an edge lies on it
constexpr int kStitches = 8;      // of all boundaries in turn; most need two
constexpr int kRounds = 4;        // of fitting a shape in before it is given up

class Settler {
 public:
  Settler(std::vector<ZoneShape> edited, const std::vector<ZoneShape>& others, OnOverlap onOverlap,
          const Box<LonLat>& freed)
      : onOverlap_(onOverlap), editedCount_(edited.size()), plane_(latitudeOf(edited)) {
    Box<LonLat> bounds = freed;
    for (ZoneShape& zone : edited) {
      bounds.add(boundsOf(zone.shape));
      pieces_.push_back({std::move(zone), true});
    }
    for (Piece& piece : pieces_) piece.bounds = boundsOf(piece.zone.shape);
    for (const ZoneShape& zone : others) far_.push_back(&zone);
    fetch(bounds);
  }

  Result<SettledShapes> run() {
    if (auto checked = checkNeighbours(); !checked) return fail(std::move(checked.error()));
    for (std::size_t i = 0; i < editedCount_; ++i)
      if (auto done = fitIn(i); !done) return fail(std::move(done.error()));
    reached(0.4);
    fetch(cut_);
    if (auto checked = checkNeighbours(); !checked) return fail(std::move(checked.error()));
    std::optional<Error> misfit;
    for (int round = 0; round < kRounds && !isGivenUp(); ++round) {
      stitch();
      reached(0.5);
      if (auto done = dropSlivers(); !done) return fail(std::move(done.error()));
      reached(0.6);
      const std::optional<Error> gap = fillGaps();
      reached(0.8);
      misfit = firstMisfit();
      if (!misfit) {
        misfit = gap;
        break;
      }
      if (!yield()) break;
    }
    if (misfit) return fail(std::move(*misfit));
    SettledShapes settled;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (i < editedCount_)
        settled.edited.push_back(std::move(pieces_[i].zone));
      else if (pieces_[i].changed)
        settled.neighbours.push_back(std::move(pieces_[i].zone));
    }
    return settled;
  }

 private:
  struct Piece {
    ZoneShape zone;
    bool changed = false;
    Box<LonLat> bounds{};
  };

  static double latitudeOf(const std::vector<ZoneShape>& zones) {
    Box<LonLat> bounds;
    for (const ZoneShape& zone : zones) bounds.add(boundsOf(zone.shape));
    return bounds.empty() ? 0 : (bounds.minY + bounds.maxY) / 2;
  }

  void setShape(Piece& piece, Shape shape) const {
    piece.zone.shape = std::move(shape);
    piece.bounds = boundsOf(piece.zone.shape);
    piece.changed = true;
  }

  /// Makes pieces of the zones that lie where something may have changed.
  void fetch(const Box<LonLat>& changed) {
    const Box<LonLat> reach = plane_.grown(changed, 2 * kKnitTolerance.value());
    std::erase_if(far_, [&](const ZoneShape* zone) {
      const Box<LonLat> bounds = boundsOf(zone->shape);
      if (!bounds.intersects(reach)) return false;
      pieces_.push_back({*zone, false, bounds});
      return true;
    });
  }

  [[nodiscard]] bool meet(const Piece& a, const Piece& b) const {
    return plane_.grown(a.bounds, kKnitTolerance.value()).intersects(b.bounds);
  }

  /// Of corners that a cut has made a hair beside others, those of zones that stayed as they were stay.
  [[nodiscard]] static int rankOf(const Piece& piece) { return piece.changed ? 1 : 0; }

  /// The boundaries of all other pieces about one.
  [[nodiscard]] BoundaryIndex boundariesAbout(std::size_t i) const {
    BoundaryIndex index(plane_);
    const Box<LonLat> window = plane_.grown(pieces_[i].bounds, 2 * kKnitTolerance.value());
    for (std::size_t k = 0; k < pieces_.size(); ++k)
      if (k != i && meet(pieces_[i], pieces_[k]))
        index.add(pieces_[k].zone.shape, window, rankOf(pieces_[k]));
    return index;
  }

  Error errorAt(ErrorCode code, const Piece& about, std::optional<LonLat> place) const {
    Error error{code, {}, {}, about.zone.name, {}};
    error.place = place;
    return error;
  }

  /// Nothing can be fitted beside a zone that is broken, as one that another program has edited may be.
  [[nodiscard]] Result<void> checkNeighbours() const {
    for (std::size_t i = editedCount_; i < pieces_.size(); ++i) {
      if (pieces_[i].changed) continue;
      auto checked = checkShape(pieces_[i].zone.shape);
      if (checked) continue;
      checked.error().feature = pieces_[i].zone.name;
      return checked;
    }
    return {};
  }

  /// Draws an edited shape onto what is near, and settles where it overlaps.
  Result<void> fitIn(std::size_t i) {
    Piece& piece = pieces_[i];
    reached(0.1);
    if (auto checked = checkShape(piece.zone.shape); !checked) return checked;
    reached(0.2);
    if (const BoundaryIndex near = boundariesAbout(i); !near.empty()) {
      Shape snapped = piece.zone.shape;
      snapTo(snapped, near, plane_, kKnitTolerance.value());
      if (!checkShape(snapped)) snapped = mended(snapped);
      if (snapped.empty()) return fail(errorAt(ErrorCode::NothingLeft, piece, std::nullopt));
      setShape(piece, std::move(snapped));
    }
    for (std::size_t k = 0; k < pieces_.size(); ++k) {
      const bool later = k < editedCount_ && k >= i;
      if (later || isGivenUp() || !piece.bounds.intersects(pieces_[k].bounds)) continue;
      if (auto done = settleOverlap(piece, pieces_[k], k < editedCount_); !done) return done;
    }
    return {};
  }

  Result<void> settleOverlap(Piece& piece, Piece& other, bool otherIsEdited) {
    if (!shareGround(piece.zone.shape, other.zone.shape)) return {};
    Shape shared = common(piece.zone.shape, other.zone.shape);
    std::erase_if(shared, isSliver);
    const bool isMeant = !shared.empty();
    if (isMeant && onOverlap_ == OnOverlap::Refuse)
      return fail(errorAt(ErrorCode::Overlap, other, insidePlace(shared)));
    const bool cutsOther = isMeant && onOverlap_ == OnOverlap::CutNeighbours && !otherIsEdited;
    Piece& loser = cutsOther ? other : piece;
    const Piece& winner = cutsOther ? piece : other;
    Shape left = without(loser.zone.shape, winner.zone.shape);
    if (left.empty()) return fail(errorAt(ErrorCode::NothingLeft, loser, insidePlace(shared)));
    cut_.add(loser.bounds);
    setShape(loser, std::move(left));
    return {};
  }

  /// Corners of one on the edges of another become corners of both.
  void stitch() {
    bool again = true;
    for (int round = 0; again && round < kStitches; ++round) {
      again = false;
      for (std::size_t i = 0; i < pieces_.size(); ++i) {
        if (!touchesChanged(i)) continue;
        const BoundaryIndex near = boundariesAbout(i);
        if (near.empty()) continue;
        Piece& piece = pieces_[i];
        Shape stitched = piece.zone.shape;
        stitchTo(stitched, rankOf(piece), near, plane_, kOnEdge);
        if (stitched == piece.zone.shape) continue;
        setShape(piece, std::move(stitched));
        again = true;
      }
    }
  }
  [[nodiscard]] bool touchesChanged(std::size_t i) const {
    if (pieces_[i].changed) return true;
    return std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& other) {
      return other.changed && &other != &pieces_[i] && meet(other, pieces_[i]);
    });
  }

  Result<void> dropSlivers() {
    for (Piece& piece : pieces_) {
      if (!piece.changed || std::none_of(piece.zone.shape.begin(), piece.zone.shape.end(), isSliver))
        continue;
      Shape left = piece.zone.shape;
      std::erase_if(left, isSliver);
      if (left.empty()) return fail(errorAt(ErrorCode::NothingLeft, piece, insidePlace(piece.zone.shape)));
      setShape(piece, std::move(left));
    }
    return {};
  }

  /// What of a hole among the pieces no zone farther off fills.
  [[nodiscard]] Shape openPart(const Ring<LonLat>& hole) const {
    Shape open{{hole, {}}};
    const Box<LonLat> box = boundsOf(hole);
    for (const ZoneShape* zone : far_)
      if (boundsOf(zone->shape).intersects(box)) open = leftOf(open, zone->shape);
    return open;
  }

  /// Gives holes between zones that are too narrow to be meant to a zone beside them, an edited one if it can
  /// be. A hole that no zone can take is told.
  std::optional<Error> fillGaps() {
    Shape gaps = narrowHoles();
    const std::size_t all = gaps.size();
    for (Piece& piece : pieces_)  // the edited ones come first
      gaps = leftOver(piece, std::move(gaps));
    if (gaps.size() < all) stitch();
    if (gaps.empty()) return std::nullopt;
    return errorAt(ErrorCode::DoesNotFit, pieces_.front(), insidePlace(Shape{gaps.back()}));
  }

  /// Gives the piece the gaps that lie beside it, and gives back the others.
  Shape leftOver(Piece& piece, Shape gaps) {
    const auto first = std::stable_partition(gaps.begin(), gaps.end(), [&](const Polygon<LonLat>& gap) {
      return !piece.bounds.intersects(boundsOf(gap.outer));
    });
    const Shape beside(first, gaps.end());
    gaps.erase(first, gaps.end());
    // All in one go, or one by one where some only touch it.
    if (beside.empty() || fill(piece, beside)) return gaps;
    for (const Polygon<LonLat>& gap : beside)
      if (isGivenUp() || beside.size() == 1 || !fill(piece, Shape{gap})) gaps.push_back(gap);
    return gaps;
  }

  [[nodiscard]] std::vector<Polygon<LonLat>> narrowHoles() const {
    std::vector<GEOSGeometry*> parts;
    for (const Piece& piece : pieces_)
      if (GeometryPtr part = geos::fromShape(piece.zone.shape)) parts.push_back(part.release());
    const GeometryPtr all(GEOSGeom_createCollection_r(geos::context(), GEOS_GEOMETRYCOLLECTION, parts.data(),
                                                      static_cast<unsigned>(parts.size())));
    const GeometryPtr together(all ? GEOSUnaryUnion_r(geos::context(), all.get()) : nullptr);
    std::vector<Polygon<LonLat>> holes;
    for (const Polygon<LonLat>& covered : geos::toShape<LonLat>(together.get()))
      for (const Ring<LonLat>& hole : covered.holes)
        for (Polygon<LonLat>& gap : openPart(hole))
          if (isSliver(gap)) holes.push_back(std::move(gap));
    return holes;
  }

  /// False where one of the gaps only touches the piece, and would become a part of its own.
  bool fill(Piece& piece, const Shape& gaps) {
    Shape whole = joined(piece.zone.shape, gaps);
    if (whole.empty() || whole.size() > piece.zone.shape.size() ||
        std::any_of(whole.begin(), whole.end(), isSliver))
      return false;
    setShape(piece, std::move(whole));
    return true;
  }

  /// What still does not fit, if anything.
  [[nodiscard]] std::optional<Error> firstMisfit() {
    for (const Piece& piece : pieces_) {
      if (!piece.changed) continue;
      if (auto checked = checkShape(piece.zone.shape); !checked) {
        Error error = std::move(checked.error());
        error.feature = piece.zone.name;
        misfit_.reset();
        return error;
      }
      for (std::size_t k = 0; k < pieces_.size(); ++k) {
        const Piece& other = pieces_[k];
        if (&other == &piece || !piece.bounds.intersects(other.bounds)) continue;
        if (!shareGround(piece.zone.shape, other.zone.shape)) continue;
        misfit_ = {static_cast<std::size_t>(&piece - pieces_.data()), k};
        return errorAt(ErrorCode::DoesNotFit, other, insidePlace(common(piece.zone.shape, other.zone.shape)));
      }
    }
    misfit_.reset();
    return std::nullopt;
  }

  /// Cuts away what the two that do not fit still share: from the edited one, if one is. False where that
  /// cannot be done.
  bool yield() {
    if (!misfit_) return false;
    auto [loser, winner] = *misfit_;
    if (loser >= editedCount_ && winner < editedCount_) std::swap(loser, winner);
    Shape left = without(pieces_[loser].zone.shape, pieces_[winner].zone.shape);
    if (left.empty()) return false;
    setShape(pieces_[loser], std::move(left));
    return true;
  }

  OnOverlap onOverlap_;
  std::size_t editedCount_;
  LocalPlane plane_;
  std::vector<Piece> pieces_;          ///< the edited ones first, then those they may touch
  std::vector<const ZoneShape*> far_;  ///< the other zones
  Box<LonLat> cut_;                    ///< bounds what was cut
  std::optional<std::pair<std::size_t, std::size_t>> misfit_;
};

}  // namespace

const char* onOverlapName(OnOverlap onOverlap) {
  switch (onOverlap) {
    case OnOverlap::Refuse:
      return "refuse";
    case OnOverlap::CutNew:
      return "cut-new";
    case OnOverlap::CutNeighbours:
      return "cut-neighbour";
  }
  return "";
}

std::optional<OnOverlap> onOverlapFrom(std::string_view name) {
  for (const OnOverlap choice : {OnOverlap::Refuse, OnOverlap::CutNew, OnOverlap::CutNeighbours})
    if (name == onOverlapName(choice)) return choice;
  return std::nullopt;
}

bool shareGround(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b) {
  if (!boundsOf(a).intersects(boundsOf(b))) return false;
  return GEOSRelatePattern_r(geos::context(), geos::fromShape(a).get(), geos::fromShape(b).get(),
                             "T********") == 1;
}

Result<SettledShapes> settle(std::vector<ZoneShape> edited, const std::vector<ZoneShape>& others,
                             OnOverlap onOverlap, const Box<LonLat>& freed) {
  return Settler(std::move(edited), others, onOverlap, freed).run();
}

}  // namespace zw
