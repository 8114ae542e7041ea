// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/projection/proj_projection.h"

#include <proj.h>

#include <cmath>
#include <limits>
#include <thread>
#include <unordered_map>

namespace zw {
namespace {

struct ContextDeleter {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct PjDeleter {
  void operator()(PJ* pj) const { proj_destroy(pj); }
};
using ContextPtr = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using PjPtr = std::unique_ptr<PJ, PjDeleter>;

/// What one thread needs: PROJ objects must not be shared between threads.
struct Transformation {
  ContextPtr context;
  PjPtr pj;
};

Transformation makeTransformation(const std::string& crs) {
  Transformation t;
  t.context.reset(proj_context_create());
  proj_log_level(t.context.get(), PJ_LOG_NONE);
  const PjPtr raw(proj_create_crs_to_crs(t.context.get(), "EPSG:4326", crs.c_str(), nullptr));
  if (raw) t.pj.reset(proj_normalize_for_visualization(t.context.get(), raw.get()));
  return t;
}

class ProjProjection final : public Projection {
 public:
  ProjProjection(std::string crs, std::string name) : crs_(std::move(crs)), name_(std::move(name)) {}

  ProjectedPoint forward(LonLat p) const override {
    const PJ_COORD out = proj_trans(transformation(), PJ_FWD, proj_coord(p.lon, p.lat, 0, HUGE_VAL));
    return {out.xy.x, out.xy.y};
  }
  LonLat inverse(ProjectedPoint p) const override {
    const PJ_COORD out = proj_trans(transformation(), PJ_INV, proj_coord(p.x, p.y, 0, HUGE_VAL));
    return {out.xy.x, out.xy.y};
  }
  std::string crs() const override { return crs_; }
  std::string name() const override { return name_; }

 private:
  PJ* transformation() const {
    thread_local std::unordered_map<std::string, Transformation> cache;
    thread_local const std::string* lastCrs = nullptr;
    thread_local PJ* last = nullptr;
    if (lastCrs && *lastCrs == crs_) return last;
    auto found = cache.find(crs_);
    if (found == cache.end()) found = cache.emplace(crs_, makeTransformation(crs_)).first;
    lastCrs = &found->first;
    last = found->second.pj.get();
    return last;
  }

  std::string crs_;
  std::string name_;
};

}  // namespace

Result<std::shared_ptr<const Projection>> makeProjection(const std::string& crs) {
  const ContextPtr context(proj_context_create());
  proj_log_level(context.get(), PJ_LOG_NONE);
  const PjPtr definition(proj_create(context.get(), crs.c_str()));
  if (!definition || !proj_is_crs(definition.get()))
    return fail(ErrorCode::BadValue, "'" + crs + "' is not a known CRS");
  if (proj_get_type(definition.get()) != PJ_TYPE_PROJECTED_CRS)
    return fail(ErrorCode::BadValue,
                "'" + crs + "' is not a projected CRS; a UTM zone such as EPSG:32636 is one");
  const PjPtr system(proj_crs_get_coordinate_system(context.get(), definition.get()));
  double metresPerUnit = 0;
  if (!system ||
      !proj_cs_get_axis_info(context.get(), system.get(), 0, nullptr, nullptr, nullptr, &metresPerUnit,
                             nullptr, nullptr, nullptr) ||
      std::abs(metresPerUnit - 1) > 1e-12)
    return fail(ErrorCode::BadValue, "the unit of '" + crs + "' is not the metre");
  if (!makeTransformation(crs).pj)
    return fail(ErrorCode::BadValue, "PROJ cannot convert WGS 84 to '" + crs + "'");
  const char* name = proj_get_name(definition.get());
  return std::make_shared<const ProjProjection>(crs, name ? name : crs);
}

std::string utmCrsOf(LonLat p) {
  const int zone = std::min(60, static_cast<int>(std::floor((p.lon + 180) / 6)) + 1);
  return "EPSG:" + std::to_string((p.lat >= 0 ? 32600 : 32700) + zone);
}

}  // namespace zw
