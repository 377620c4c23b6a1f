#include "packaging/lab/servers/freeport.h"

#include <QHostAddress>
#include <QTcpServer>

namespace wowlab::lab {

quint16 freeLoopbackPort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

} // namespace wowlab::lab
