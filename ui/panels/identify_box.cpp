// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/identify_box.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/i18n/messages.h"
#include "ui/i18n/thing_words.h"
#include "ui/panels/found_delegate.h"
#include "ui/theme/app_theme.h"

namespace zw {
namespace {

constexpr int kMargin = 8;
constexpr int kWidth = 380;
constexpr int kIndentation = 16;
constexpr int kNameWidth = 150;
constexpr int kValueWidth = kWidth - kNameWidth - 42;  // with room for a scroll bar
constexpr int kLeastHeight = 120;
constexpr int kMostHeight = 520;
constexpr int kKeyRole = FoundDelegate::Reason + 1;
constexpr int kThingRole = kKeyRole + 1;  // index into the things; none: no thing
constexpr int kRowPadding = 4;

/// Headings as places that are found; what is told beneath them in as many lines as it needs.
class IdentifyDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    if (isHeading(index))
      headings_.paint(painter, option, index);
    else
      QStyledItemDelegate::paint(painter, option, index);
  }
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    if (isHeading(index)) return headings_.sizeHint(option, index);
    const QRect room(0, 0, index.column() == 0 ? kNameWidth - 3 * kIndentation : kValueWidth, 10000);
    const QRect text =
        option.fontMetrics.boundingRect(room, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
    return {text.width(), text.height() + kRowPadding};
  }

 private:
  static bool isHeading(const QModelIndex& index) {
    return !index.parent().isValid() && index.siblingAtColumn(0).data(kKeyRole).isValid();
  }

  FoundDelegate headings_;
};

QToolButton* headButton(QWidget* parent, const char* name, const char* icon, const QString& tip) {
  auto* button = new QToolButton(parent);
  button->setObjectName(QString::fromLatin1(name));
  button->setIcon(lineIcon(QString::fromLatin1(icon)));
  button->setAutoRaise(true);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  return button;
}

}  // namespace

IdentifyBox::IdentifyBox(QWidget* map)
    : QFrame(map), place_(new QLabel(this)), ground_(new QLabel(this)), tree_(new QTreeWidget(this)) {
  setObjectName(QStringLiteral("identifyBox"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Window);
  setFixedWidth(kWidth);
  setCursor(Qt::ArrowCursor);
  setAttribute(Qt::WA_NoMousePropagation);  // the map below has no part in what is clicked here
  layOut();
  connect(tree_, &QTreeWidget::currentItemChanged, this, [this] {
    if (!filling_) emit chosenChanged();
  });
  connect(tree_, &QTreeWidget::itemActivated, this, [this] { emit zoomWanted(); });
  const auto remember = [this](const QTreeWidgetItem* item, bool open) {
    if (filling_) return;
    const QString key = item->data(0, kKeyRole).toString();
    if (open)
      opened_.insert(key);
    else
      opened_.erase(key);
    place();
  };
  connect(tree_, &QTreeWidget::itemExpanded, this, [remember](auto* item) { remember(item, true); });
  connect(tree_, &QTreeWidget::itemCollapsed, this, [remember](auto* item) { remember(item, false); });
  map->installEventFilter(this);
  hide();
}

void IdentifyBox::layOut() {
  place_->setObjectName(QStringLiteral("identifyPlace"));
  place_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  QFont bold = place_->font();
  bold.setBold(true);
  place_->setFont(bold);
  ground_->setObjectName(QStringLiteral("identifyGround"));
  ground_->setTextFormat(Qt::PlainText);
  ground_->setWordWrap(true);
  tree_->setObjectName(QStringLiteral("identifyTree"));
  tree_->setAccessibleName(tr("What lies at the place"));
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setColumnCount(2);
  tree_->setHeaderHidden(true);
  tree_->setIndentation(kIndentation);
  tree_->setWordWrap(true);
  tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  tree_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tree_->header()->setStretchLastSection(true);
  tree_->setColumnWidth(0, kNameWidth);
  tree_->setItemDelegate(new IdentifyDelegate(tree_));

  auto* copyButton = headButton(this, "identifyCopy", "duplicate", tr("Copy as Text (Ctrl+C)"));
  auto* closeButton = headButton(this, "identifyClose", "close", tr("Close (Esc)"));
  connect(copyButton, &QToolButton::clicked, this, &IdentifyBox::copy);
  connect(closeButton, &QToolButton::clicked, this, &IdentifyBox::closed);
  auto* head = new QHBoxLayout;
  head->addWidget(place_, 1);
  head->addWidget(copyButton);
  head->addWidget(closeButton);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kMargin, 6, kMargin, 6);
  layout->setSpacing(4);
  layout->addLayout(head);
  layout->addWidget(ground_);
  layout->addWidget(tree_, 1);
}

void IdentifyBox::show(const PlaceAnswer& answer, CoordinateFormat format, bool left) {
  isLeft_ = left;
  const bool isSamePlace = answer_ && isVisible() && answer_->contents.place == answer.contents.place;
  const int current = isSamePlace ? tree_->indexOfTopLevelItem(tree_->currentItem()) : -1;
  answer_ = answer;
  place_->setText(QString::fromStdString(coordinateText(answer.contents.place, format)));
  ground_->setText(groundHeightText(answer.contents, *answer.region));
  fill();
  setVisible(true);
  place();
  if (QTreeWidgetItem* item = tree_->topLevelItem(std::max(current, 0))) tree_->setCurrentItem(item);
  emit chosenChanged();
}

void IdentifyBox::fill() {
  const QScopedValueRollback guard(filling_, true);
  tree_->clear();
  addThings();
  addLayers();
  if (tree_->topLevelItemCount() == 0) addRemark(tr("Nothing that is known lies here."));
  if (!answer_->contents.inRegion) addRemark(tr("The place lies outside of the region."));
  for (int i = 0; i < tree_->topLevelItemCount(); ++i) {
    QTreeWidgetItem* item = tree_->topLevelItem(i);
    item->setExpanded(i == 0 || opened_.contains(item->data(0, kKeyRole).toString()));
  }
}

void IdentifyBox::addThings() {
  const PlaceContents& contents = answer_->contents;
  for (std::size_t i = 0; i < contents.things.size(); ++i) {
    const Thing& thing = contents.things[i];
    const QString kind = thingKindText(thing), title = thingTitle(thing);
    QTreeWidgetItem* heading = addHeading({title, title == kind ? QString() : kind, distanceText(thing),
                                           QString::number(static_cast<int>(thing.kind))});
    heading->setData(0, kThingRole, static_cast<qulonglong>(i));
    for (const Attribute& attribute : thing.attributes)
      addRow(heading, attributeTitle(attribute), attributeText(attribute),
             !std::holds_alternative<std::monostate>(attribute.value));
    for (const QString& source : sourceTexts(thing.sources, *answer_->region))
      addRow(heading, tr("Source"), source);
  }
  for (const QString& more : moreTexts(contents)) addRemark(more);
}

void IdentifyBox::addLayers() {
  for (const PlaceAnswer::Layer& layer : answer_->layers) {
    if (!layer.hits) {
      addRemark(tr("%1: being read…").arg(layer.name));
      continue;
    }
    if (!*layer.hits) {
      addRemark(layer.name + QStringLiteral(": ") + describe(layer.hits->error()));
      continue;
    }
    for (const ReferenceHit& hit : **layer.hits) {
      QTreeWidgetItem* heading =
          hit.title.empty() ? addHeading({layer.name, {}, {}, layer.name})
                            : addHeading({QString::fromStdString(hit.title), layer.name, {}, layer.name});
      for (const auto& [name, value] : hit.attributes)
        addRow(heading, QString::fromStdString(name), QString::fromStdString(value));
    }
  }
}

QTreeWidgetItem* IdentifyBox::addHeading(const Heading& heading) {
  auto* item = new QTreeWidgetItem(tree_, {heading.title});
  item->setFirstColumnSpanned(true);
  item->setData(0, FoundDelegate::Detail, heading.detail);
  item->setData(0, FoundDelegate::Reason, heading.distance);
  item->setData(0, kKeyRole, heading.key);
  return item;
}

void IdentifyBox::addRow(QTreeWidgetItem* heading, const QString& title, const QString& value, bool known) {
  auto* row = new QTreeWidgetItem(heading, {title, value});
  row->setToolTip(1, value);
  for (const int column : {0, 1}) row->setTextAlignment(column, Qt::AlignLeading | Qt::AlignTop);
  if (!known) row->setForeground(1, palette().color(QPalette::Disabled, QPalette::Text));
}

void IdentifyBox::addRemark(const QString& text) {
  auto* item = new QTreeWidgetItem(tree_, {text});
  item->setFirstColumnSpanned(true);
  item->setFlags(Qt::ItemIsEnabled);
}

QString IdentifyBox::text() const {
  if (!answer_) return {};
  QString out = contentsText(answer_->contents, *answer_->region);
  for (const PlaceAnswer::Layer& layer : answer_->layers)
    if (layer.hits && *layer.hits) out += hitsText(layer.name, **layer.hits);
  return out;
}

const Thing* IdentifyBox::chosen() const {
  const QTreeWidgetItem* item = isVisible() ? tree_->currentItem() : nullptr;
  if (!item) return nullptr;
  if (item->parent()) item = item->parent();
  const QVariant index = item->data(0, kThingRole);
  return index.isValid() ? &answer_->contents.things.at(index.toULongLong()) : nullptr;
}

void IdentifyBox::copy() const {
  QGuiApplication::clipboard()->setText(text());
}

int IdentifyBox::listHeight() const {
  const QTreeWidgetItem* last = tree_->topLevelItem(tree_->topLevelItemCount() - 1);
  if (last->isExpanded() && last->childCount() > 0) last = last->child(last->childCount() - 1);
  const int scrolled = tree_->verticalScrollBar()->value();
  return tree_->visualItemRect(last).bottom() + scrolled + 1 + 2 * tree_->frameWidth();
}

void IdentifyBox::place() {
  const int room = std::min(parentWidget()->height() - 2 * kMargin, kMostHeight);
  const int around = layout()->sizeHint().height() - tree_->sizeHint().height();
  setFixedHeight(std::clamp(around + listHeight(), kLeastHeight, std::max(room, kLeastHeight)));
  move(isLeft_ ? kMargin : parentWidget()->width() - width() - kMargin, kMargin);
  raise();
}

bool IdentifyBox::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

void IdentifyBox::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    emit closed();
  else if (event->matches(QKeySequence::Copy))
    copy();
  else
    QFrame::keyPressEvent(event);
}

}  // namespace zw
