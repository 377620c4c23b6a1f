#include "app/node/drain.h"

namespace wowlab::node {

DrainStage next(DrainStage stage, DrainEvent event)
{
    if (event == DrainEvent::QuitAsked)
        return DrainStage::Ended;
    switch (stage) {
    case DrainStage::Serving:
        return event == DrainEvent::StopAsked ? DrainStage::Finishing : stage;
    case DrainStage::Finishing:
        switch (event) {
        case DrainEvent::StopAsked:
        case DrainEvent::WorkDone:
        case DrainEvent::GraceOver:
            return DrainStage::HandingBack;
        case DrainEvent::QuitAsked:
        case DrainEvent::AllReturned:
        case DrainEvent::GaveUp:
            return stage;
        }
        return stage;
    case DrainStage::HandingBack:
        switch (event) {
        case DrainEvent::StopAsked:
        case DrainEvent::AllReturned:
        case DrainEvent::GaveUp:
            return DrainStage::Ended;
        case DrainEvent::QuitAsked:
        case DrainEvent::WorkDone:
        case DrainEvent::GraceOver:
            return stage;
        }
        return stage;
    case DrainStage::Ended:
        return stage;
    }
    return stage;
}

} // namespace wowlab::node
