#pragma once

#include "app/model/rotationfaults.h"
#include "core/base/result.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

namespace wowlab::model {

/// The rotation that a person is writing, and what is wrong with it. Texts are checked in a thread of its own once the
/// typing rests, the last one always. Lives in the main thread; its destructor waits for a running check.
class RotationDraft final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RotationDraft)

public:
    /// As many bytes as the engine takes.
    static constexpr qsizetype kMaxBytes = 1024 * 1024;

    explicit RotationDraft(QObject *parent = nullptr);
    ~RotationDraft() override;

    void setSpec(const QString &slug);
    /// `title` is where it comes from: a file's name, or empty.
    void setText(const QString &text, const QString &title);
    /// Typing: the title stays.
    void edit(const QString &text);
    /// Reads a file: UTF-8, or what its byte order mark says. Errors: NotFound "file.absent", Corrupt "file.unreadable",
    /// "rotation.too_large", "rotation.not_text"; the draft stays as it is.
    [[nodiscard]] core::Result<void> open(const QString &path);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// The faults are those of the text as it is now.
    [[nodiscard]] bool isChecked() const { return m_isChecked; }
    /// Of the last text that was checked.
    [[nodiscard]] const RotationFaults &faults() const { return m_faults; }
    [[nodiscard]] int errorCount() const;
    [[nodiscard]] int warningCount() const { return int(m_faults.size()) - errorCount(); }

Q_SIGNALS:
    /// Text or title; the text did not come from edit() if it was replaced.
    void changed();
    void replaced();
    void checked();

private:
    void changeText(const QString &text);
    void check();
    void take(const QString &text, const QString &spec, RotationFaults faults);

    QString m_text;
    QString m_title;
    QString m_spec;
    bool m_isEmpty = true;
    bool m_isChecked = true;
    bool m_isChecking = false;
    RotationFaults m_faults;
    QTimer m_rest;
    QThreadPool m_thread; ///< last: it is waited for before the rest goes
};

} // namespace wowlab::model
