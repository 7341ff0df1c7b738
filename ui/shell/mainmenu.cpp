// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainmenu.h"

#include "settings/sitestore.h"
#include "ui/common/lineicon.h"
#include "ui/shell/shellactions.h"

#include <QMenuBar>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxListed = 20; // of saved connections; the dialog lists all of them

QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

MainMenu::MainMenu(QMenuBar& bar, const ShellActions& actions, const settings::SiteStore& sites,
                   QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_sites(sites)
    , m_connections(std::make_unique<QMenu>())
{
    m_file = bar.addMenu(QString());
    m_file->addActions({&actions[ActionId::OpenModelFile], &actions[ActionId::ImportSites],
                        &actions[ActionId::ExportSites]});
    m_file->addSeparator();
    m_file->addAction(&actions[ActionId::Quit]);

    m_connection = bar.addMenu(QString());
    m_connection->addAction(&actions[ActionId::Connect]);
    m_connection->addMenu(m_connections.get());
    m_connection->addSeparator();
    m_connection->addActions({&actions[ActionId::ToggleConnection], &actions[ActionId::RetryNow],
                              &actions[ActionId::StopRetrying], &actions[ActionId::CloseConnection]});
    m_connection->addSeparator();
    m_connection->addActions({&actions[ActionId::ModeObserve], &actions[ActionId::ModeCommission],
                              &actions[ActionId::ModeExpert]});
    m_connection->addSeparator();
    m_connection->addAction(&actions[ActionId::ConfirmSecondHost]);

    m_gateway = bar.addMenu(QString());
    m_gateway->addActions({&actions[ActionId::QueryDeviceInfo], &actions[ActionId::FetchModel],
                           &actions[ActionId::OpenModelFile]});

    m_view = bar.addMenu(QString());
    m_beforePages = m_view->addSeparator();
    m_view->addActions({&actions[ActionId::NextPage], &actions[ActionId::PreviousPage]});
    m_view->addSeparator();
    m_view->addActions({&actions[ActionId::ShowTree], &actions[ActionId::ShowBottom]});
    m_view->addSeparator();
    m_theme = m_view->addMenu(lineIcon(u"sun"_s), QString());
    m_language = m_view->addMenu(lineIcon(u"language"_s), QString());
    m_themes = makeChoices(*m_theme, {u"system"_s, u"light"_s, u"dark"_s});
    m_languages = makeChoices(*m_language, {u"system"_s, u"en"_s, u"zh_CN"_s});

    m_tools = bar.addMenu(QString());
    m_help = bar.addMenu(QString());
    m_help->addActions({&actions[ActionId::OpenLogFolder], &actions[ActionId::About]});

    connect(m_themes, &QActionGroup::triggered, this,
            [this](const QAction* action) { emit themeChosen(action->data().toString()); });
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction* action) { emit languageChosen(action->data().toString()); });
    connect(m_connections.get(), &QMenu::aboutToShow, this, &MainMenu::fillConnections);
    retranslate();
}

MainMenu::~MainMenu() = default;

QActionGroup* MainMenu::makeChoices(QMenu& menu, const QStringList& values)
{
    auto* group = new QActionGroup(this);
    for (const QString& value : values) {
        QAction* action = menu.addAction(QString());
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
    }
    return group;
}

void MainMenu::setPageActions(const QList<QAction*>& pages)
{
    m_view->insertActions(m_beforePages, pages);
}

void MainMenu::setToolActions(const QList<QAction*>& actions)
{
    m_toolActions = actions;
    fillTools();
}

void MainMenu::fillTools()
{
    m_tools->clear(); // the actions belong to others
    m_tools->addActions({&m_actions[ActionId::Palette], &m_actions[ActionId::FocusFilter]});
    m_tools->addSeparator();
    m_tools->addActions(m_toolActions);
}

void MainMenu::fillConnections()
{
    m_connections->clear();
    int listed = 0;
    for (const settings::SiteConnection& site : m_sites.connections()) {
        if (++listed > kMaxListed) {
            break;
        }
        const QString title = site.group.isEmpty() ? site.name : u"%1 · %2"_s.arg(site.group, site.name);
        m_connections->addAction(escaped(title), this, [this, id = site.id] { emit savedRequested(id); });
    }
    m_connections->addSeparator();
    m_connections->addAction(&m_actions[ActionId::Connect]);
}

void MainMenu::showChoices(const QString& theme, const QString& language)
{
    for (const auto& [group, value] : {std::pair(m_themes, theme), std::pair(m_languages, language)}) {
        for (QAction* action : group->actions()) {
            action->setChecked(action->data().toString() == value);
        }
    }
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_connection->setTitle(tr("&Connection"));
    m_gateway->setTitle(tr("&Gateway"));
    m_view->setTitle(tr("&View"));
    m_tools->setTitle(tr("&Tools"));
    m_help->setTitle(tr("&Help"));
    m_connections->setTitle(tr("Saved connections"));
    m_theme->setTitle(tr("Theme"));
    m_language->setTitle(tr("Language"));
    const QString themes[] = {tr("As the system"), tr("Light"), tr("Dark")};
    const QString languages[] = {tr("As the system"), u"English"_s, u"\u7b80\u4f53\u4e2d\u6587"_s};
    for (int i = 0; i < 3; ++i) {
        m_themes->actions().at(i)->setText(themes[i]);
        m_languages->actions().at(i)->setText(languages[i]);
    }
    fillTools();
}

} // namespace cems::ui
