// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/post_editing.h"

#include <QAction>
#include <QCursor>
#include <QMenu>

#include "core/change/post_commands.h"
#include "ui/dialogs/pool_dialog.h"
#include "ui/dialogs/post_dialog.h"
#include "ui/dialogs/suggest_posts_dialog.h"
#include "ui/window/actions.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

FreePostNames freeNames(const Plan& plan, const Uuid& zone, PostKind kind) {
  const QString stem = kind == PostKind::Checkpoint ? PostEditing::tr("CP") : PostEditing::tr("OP");
  return {plan, zone, stem.toStdString()};
}

}  // namespace

PostEditing::PostEditing(Workspace& workspace, Actions& actions, QWidget* window)
    : QObject(window), workspace_(workspace), actions_(actions), window_(window) {
  connect(actions.suggestPosts, &QAction::triggered, this, &PostEditing::suggest);
  connect(actions.sealCheckpoints, &QAction::triggered, this, &PostEditing::addSealPosts);
  connect(actions.zoneHolding, &QAction::triggered, this, &PostEditing::describeHolding);
  connect(actions.editPool, &QAction::triggered, this, &PostEditing::editPool);
  for (const auto signal : {&Workspace::documentChanged, &Workspace::historyChanged,
                            &Workspace::selectionChanged, &Workspace::supplyChanged})
    connect(&workspace_, signal, this, &PostEditing::updateActions);
  connect(&workspace_, &Workspace::planFiguresChanged, this, &PostEditing::updateActions);
  updateActions();
}

void PostEditing::updateActions() {
  actions_.editPool->setEnabled(workspace_.hasPlan());
  const bool zone = workspace_.canEdit() && workspace_.selectedZone();
  actions_.zoneHolding->setEnabled(zone);
  actions_.suggestPosts->setEnabled(zone && workspace_.index());
  const ZoneSupplyView* supply = workspace_.zoneSupply();
  actions_.sealCheckpoints->setEnabled(zone && supply && !supply->sealPosts.empty());
}

bool PostEditing::add(PostKind kind, const LonLat& point) {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return false;
  Post post;
  post.id = workspace_.services().ids->next();
  post.zone = zone->id;
  post.kind = kind;
  post.name = freeNames(workspace_.plan(), zone->id, kind).next();
  post.point = point;
  if (!workspace_.run(addPost(workspace_.plan(), post, workspace_.shown().region->bounds))) return false;
  workspace_.selectPost(post.id);
  return true;
}

bool PostEditing::move(const Uuid& post, const LonLat& point) {
  return workspace_.run(movePost(workspace_.plan(), post, point, workspace_.shown().region->bounds));
}

void PostEditing::remove(const Uuid& post) {
  workspace_.run(removePost(workspace_.plan(), post));
}

void PostEditing::describe(const Uuid& id) {
  const auto found = workspace_.plan().posts.find(id);
  if (found == workspace_.plan().posts.end() || !workspace_.canEdit()) return;
  const Post post = found->second;
  const auto wanted = askPost(window_, post, [&](const QString& name) -> QString {
    if (name.isEmpty()) return tr("A name is needed.");
    for (const Post* other : workspace_.plan().postsOf(post.zone))
      if (other->id != id && other->name == name.toStdString())
        return tr("That name is in use already in this zone.");
    return {};
  });
  if (wanted) workspace_.run(describePost(workspace_.plan(), *wanted, workspace_.shown().region->bounds));
}

void PostEditing::offer(const Uuid& id) {
  const auto found = workspace_.plan().posts.find(id);
  if (found == workspace_.plan().posts.end()) return;
  const Post post = found->second;
  QMenu menu(window_);
  menu.setObjectName(QStringLiteral("postMenu"));
  menu.addSection(QString::fromStdString(post.name));
  const auto change = [&](const QString& words, bool is, auto alter) {
    QAction* action = menu.addAction(words);
    action->setCheckable(true);
    action->setChecked(is);
    action->setEnabled(workspace_.canEdit());
    connect(action, &QAction::triggered, this, [this, post, alter] {
      Post altered = post;
      alter(altered);
      workspace_.run(describePost(workspace_.plan(), altered, workspace_.shown().region->bounds));
    });
  };
  change(tr("&Observation Post"), post.kind == PostKind::Observation,
         [](Post& p) { p.kind = PostKind::Observation; });
  change(tr("&Checkpoint"), post.kind == PostKind::Checkpoint,
         [](Post& p) { p.kind = PostKind::Checkpoint; });
  change(tr("On a &Mast"), post.onMast, [](Post& p) { p.onMast = !p.onMast; });
  menu.addSeparator();
  connect(menu.addAction(tr("&Details…")), &QAction::triggered, this, [this, id] { describe(id); });
  QAction* gone = menu.addAction(tr("&Remove"));
  gone->setEnabled(workspace_.canEdit());
  connect(gone, &QAction::triggered, this, [this, id] { remove(id); });
  menu.exec(QCursor::pos());
}

void PostEditing::suggest() {
  const Zone* zone = workspace_.selectedZone();
  if (!zone || !workspace_.index()) return;
  const Uuid zoneId = zone->id;
  SuggestPostsDialog dialog(workspace_.index(), workspace_.plan(), *zone, window_);
  if (dialog.exec() != QDialog::Accepted) return;
  std::vector<Post> posts;
  FreePostNames names = freeNames(workspace_.plan(), zoneId, PostKind::Observation);
  for (const auto& candidate : dialog.proposed()) {
    Post post;
    post.id = workspace_.services().ids->next();
    post.zone = zoneId;
    post.name = names.next();
    post.point = workspace_.shown().region->projection->inverse(candidate.post.place);
    post.onMast = candidate.post.mast;
    posts.push_back(post);
  }
  workspace_.run(addPosts(workspace_.plan(), posts, workspace_.shown().region->bounds));
}

void PostEditing::addSealPosts() {
  const Zone* zone = workspace_.selectedZone();
  const ZoneSupplyView* supply = workspace_.zoneSupply();
  if (!zone || !supply) return;
  std::vector<Post> posts;
  FreePostNames names = freeNames(workspace_.plan(), zone->id, PostKind::Checkpoint);
  for (const ProjectedPoint& place : supply->sealPosts) {
    Post post;
    post.id = workspace_.services().ids->next();
    post.zone = zone->id;
    post.kind = PostKind::Checkpoint;
    post.name = names.next();
    post.point = workspace_.shown().region->projection->inverse(place);
    posts.push_back(post);
  }
  workspace_.run(addPosts(workspace_.plan(), posts, workspace_.shown().region->bounds));
}

void PostEditing::editPool() {
  PoolDialog(workspace_, window_).exec();
}

void PostEditing::describeHolding() {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  const Uuid id = zone->id;
  if (const auto wanted = askZoneHolding(window_, *zone))
    workspace_.run(describeZoneHolding(workspace_.plan(), id, *wanted));
}

}  // namespace zw
