// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/exact_cover.h"

#include <glpk.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace zw::observe {
namespace {

constexpr double kRounding = 1e-9;  // of the total weight
constexpr int kPivots = 200;        // between two questions whether to stop

struct ProgramDeleter {
  void operator()(glp_prob* program) const { glp_delete_prob(program); }
};
using Program = std::unique_ptr<glp_prob, ProgramDeleter>;

/// Columns: the candidates (0 or 1), then the demand points (a share, which is whole at the best choice).
/// Rows: a point is covered no more than those that cover it are chosen; so many are chosen at most; of two
/// in conflict one.
Program programOf(const CoveringProblem& problem, std::size_t count) {
  Program program(glp_create_prob());
  glp_set_obj_dir(program.get(), GLP_MAX);
  const int candidates = static_cast<int>(problem.covers.size());
  const int points = static_cast<int>(problem.weights.size());
  glp_add_cols(program.get(), candidates + points);
  for (int c = 1; c <= candidates; ++c) glp_set_col_kind(program.get(), c, GLP_BV);
  for (int i = 1; i <= points; ++i) {
    glp_set_col_bnds(program.get(), candidates + i, GLP_DB, 0, 1);
    glp_set_obj_coef(program.get(), candidates + i, problem.weights[static_cast<std::size_t>(i - 1)]);
  }
  glp_add_rows(program.get(), points + 1 + static_cast<int>(problem.conflicts.size()));
  std::vector<std::vector<int>> coveredBy(problem.weights.size());
  for (std::size_t c = 0; c < problem.covers.size(); ++c)
    for (const std::uint32_t demand : problem.covers[c]) coveredBy[demand].push_back(static_cast<int>(c) + 1);
  // GLPK's arrays begin at 1.
  std::vector<int> columns;
  std::vector<double> factors;
  for (int i = 1; i <= points; ++i) {
    columns = {0, candidates + i};
    factors = {0, 1};
    for (const int c : coveredBy[static_cast<std::size_t>(i - 1)]) {
      columns.push_back(c);
      factors.push_back(-1);
    }
    glp_set_row_bnds(program.get(), i, GLP_UP, 0, 0);
    glp_set_mat_row(program.get(), i, static_cast<int>(columns.size()) - 1, columns.data(), factors.data());
  }
  columns.resize(static_cast<std::size_t>(candidates) + 1);
  std::iota(columns.begin(), columns.end(), 0);
  factors.assign(columns.size(), 1);
  glp_set_row_bnds(program.get(), points + 1, GLP_UP, 0, static_cast<double>(count));
  glp_set_mat_row(program.get(), points + 1, candidates, columns.data(), factors.data());
  int row = points + 1;
  for (const auto& [a, b] : problem.conflicts) {
    const int pair[] = {0, static_cast<int>(a) + 1, static_cast<int>(b) + 1};
    const double ones[] = {0, 1, 1};
    glp_set_row_bnds(program.get(), ++row, GLP_UP, 0, 1);
    glp_set_mat_row(program.get(), row, 2, pair, ones);
  }
  return program;
}

/// The relaxation at the root, in short runs so that it can be stopped.
bool solveRoot(glp_prob* program, const std::function<bool()>& stop) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.meth = GLP_PRIMAL;
  parameters.it_lim = kPivots;
  while (!stop()) {
    const int failed = glp_simplex(program, &parameters);
    if (failed == 0) return glp_get_status(program) == GLP_OPT;
    if (failed != GLP_EITLIM) return false;
  }
  return false;
}

/// What the search's callback knows and finds.
struct Search {
  const std::function<bool()>* stop;
  std::vector<double> known;  ///< the known choice as columns
  bool told = false;
  double upper = 0;
};

void onSearch(glp_tree* tree, void* info) {
  auto& search = *static_cast<Search*>(info);
  if (const int node = glp_ios_best_node(tree); node != 0)
    search.upper = std::min(search.upper, glp_ios_node_bound(tree, node));
  if ((*search.stop)()) {
    glp_ios_terminate(tree);
    return;
  }
  if (glp_ios_reason(tree) == GLP_IHEUR && !search.told) {
    search.told = true;
    glp_ios_heur_sol(tree, search.known.data());
  }
}

}  // namespace

ExactCover exactCover(const CoveringProblem& problem, std::size_t count, const Choice& known,
                      const std::function<bool()>& stop) {
  const double total = std::accumulate(problem.weights.begin(), problem.weights.end(), 0.0);
  ExactCover out{known, total, false};
  if (problem.covers.empty() || problem.weights.empty() || count == 0) {
    out.upper = coveredWeight(problem, known);
    out.proven = true;
    return out;
  }
  glp_term_out(GLP_OFF);
  const Program program = programOf(problem, count);
  if (!solveRoot(program.get(), stop)) return out;
  const double lower = coveredWeight(problem, known);
  out.upper = std::min(total, glp_get_obj_val(program.get()));

  Search search{&stop, std::vector<double>(1 + problem.covers.size() + problem.weights.size(), 0), false,
                out.upper};
  for (const std::uint32_t c : known) {
    search.known[1 + c] = 1;
    for (const std::uint32_t demand : problem.covers[c]) search.known[1 + problem.covers.size() + demand] = 1;
  }
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.br_tech = GLP_BR_DTH;
  parameters.bt_tech = GLP_BT_BLB;
  parameters.clq_cuts = problem.conflicts.empty() ? GLP_OFF : GLP_ON;
  parameters.cb_func = onSearch;
  parameters.cb_info = &search;
  // Columns keep their places, so that the known choice can be told; reduce() has presolved.
  parameters.presolve = GLP_OFF;
  const int failed = glp_intopt(program.get(), &parameters);
  const int status = glp_mip_status(program.get());
  if (status == GLP_OPT || status == GLP_FEAS) {
    Choice found;
    for (std::size_t c = 0; c < problem.covers.size(); ++c)
      if (glp_mip_col_val(program.get(), static_cast<int>(c) + 1) > 0.5)
        found.push_back(static_cast<std::uint32_t>(c));
    if (coveredWeight(problem, found) > lower) out.best = std::move(found);
  }
  const double best = coveredWeight(problem, out.best);
  out.proven = failed == 0 && status == GLP_OPT;
  out.upper = out.proven ? best : std::max(best, search.upper);
  if (out.upper <= best + kRounding * total) out.proven = true;
  return out;
}

}  // namespace zw::observe
