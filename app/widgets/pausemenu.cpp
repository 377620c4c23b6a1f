#include "app/widgets/pausemenu.h"

#include <QCoreApplication>
#include <QMenu>

namespace wowlab::widgets {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(PauseMenu)
};

} // namespace

void addPauses(QMenu &menu, model::Desk &desk)
{
    using namespace std::chrono_literals;
    const auto add = [&menu, &desk](const QString &objectName, const QString &text, auto pause) {
        QAction *action = menu.addAction(text);
        action->setObjectName(objectName);
        QObject::connect(action, &QAction::triggered, &desk, pause);
    };
    add(QStringLiteral("pause15"), Text::tr("15 minutes"), [&desk] { desk.pauseFor(15min); });
    add(QStringLiteral("pause60"), Text::tr("1 hour"), [&desk] { desk.pauseFor(1h); });
    add(QStringLiteral("pause240"), Text::tr("4 hours"), [&desk] { desk.pauseFor(4h); });
    add(QStringLiteral("pauseTomorrow"), Text::tr("Until tomorrow"), [&desk] { desk.pauseUntilTomorrow(); });
    add(QStringLiteral("pauseForever"), Text::tr("Until I resume"), [&desk] { desk.pause(); });
}

} // namespace wowlab::widgets
