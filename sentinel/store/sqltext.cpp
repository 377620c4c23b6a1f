#include "sentinel/store/sqltext.h"

#include <QFile>
#include <QString>

namespace wowlab::sentinel {

QByteArray sqlText(QLatin1String name)
{
    QFile file(QStringLiteral(":/sql/%1.sql").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No statement named %s", name.data());
    QByteArray text = file.readAll();
    while (text.startsWith("--"))
        text.remove(0, text.indexOf('\n') + 1);
    return "/* " + QByteArray(name.data(), name.size()) + " */ " + text;
}

} // namespace wowlab::sentinel
