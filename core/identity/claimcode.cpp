#include "core/identity/claimcode.h"

#include "core/identity/digest.h"

#include <QtEndian>

#include <array>

namespace wowlab::core {

namespace {

constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648 section 6
constexpr std::array kShifts{27, 22, 17, 12, 7, 2};
constexpr int kCodeLength = int(kShifts.size());

} // namespace

QByteArray claimCodeOf(QByteArrayView publicKey)
{
    const auto number = qFromBigEndian<quint32>(sha256(publicKey).constData());
    QByteArray code;
    for (const int shift : kShifts)
        code.append(kAlphabet[(number >> shift) & 31U]);
    return code;
}

QString claimCodeForDisplay(const QByteArray &code)
{
    return QString::fromLatin1(code.left(3) + '-' + code.mid(3));
}

std::optional<QByteArray> parseClaimCode(const QString &typed)
{
    QByteArray code;
    for (const QChar character : typed) {
        if (character == QLatin1Char('-') || character.isSpace())
            continue;
        // Not QString::toUpper on the whole: a code is ASCII, and so must be what was typed (no "ı" under a Turkish locale).
        const char latin = character.toLatin1();
        const char upper = latin >= 'a' && latin <= 'z' ? char(latin - 'a' + 'A') : latin;
        if (!QByteArrayView(kAlphabet, 32).contains(upper))
            return std::nullopt;
        code.append(upper);
    }
    if (code.size() != kCodeLength)
        return std::nullopt;
    return code;
}

} // namespace wowlab::core
