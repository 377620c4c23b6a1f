#pragma once

namespace wowlab::node {

/// How far a node is on its way out.
enum class DrainStage {
    Serving,
    Finishing,   ///< takes nothing new, ends what runs
    HandingBack, ///< runs nothing; sends results and returns the rest
    Ended,
};

enum class DrainEvent {
    StopAsked,   ///< SIGTERM, SIGINT, end of the session
    QuitAsked,   ///< SIGQUIT: at once
    WorkDone,    ///< nothing runs any more
    GraceOver,   ///< the time for what runs is used up
    AllReturned, ///< results sent, chunks returned
    GaveUp,      ///< the sentinel did not answer in time; results stay in the spool, leases run out
};

/// The first request to stop drains, the second cancels, the third and SIGQUIT end at once. Every event is allowed in
/// every stage.
[[nodiscard]] DrainStage next(DrainStage stage, DrainEvent event);

} // namespace wowlab::node
