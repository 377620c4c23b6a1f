#pragma once

#include <QtGlobal>

namespace wowlab::lab {

/// How far a job is, on standard output: a bar that is drawn over itself on a terminal, a line for each change elsewhere.
class ProgressView
{
public:
    ProgressView();

    struct State
    {
        qint64 completedIterations = 0;
        qint64 totalIterations = 0;
        double meanDps = 0; ///< 0: not known yet
        double standardError = 0;
    };
    void show(const State &state);
    /// Ends the bar, so that what is printed next has a line of its own.
    void finish();

private:
    bool m_isTerminal;
    bool m_isDrawn = false;
    qint64 m_shown = -1;
};

} // namespace wowlab::lab
