#include "app/platform/fullscreen.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#    include <windows.h>

#    include <shellapi.h>
#elif defined(Q_OS_MACOS)
#    include <ApplicationServices/ApplicationServices.h>

#    include <unistd.h>
#elif defined(WOWLAB_HAS_XCB)
#    include <QSocketNotifier>
#    include <QTimer>

#    include <xcb/xcb.h>
#    include <xcb/xcbext.h>

#    include <unistd.h>

#    include <algorithm>
#    include <chrono>
#    include <cstdlib>
#    include <cstring>
#    include <span>
#endif

namespace wowlab::platform {

#if defined(WOWLAB_HAS_XCB)

namespace {

constexpr std::chrono::milliseconds kPatience{2'000};

template <class T>
struct FreeDelete
{
    void operator()(T *pointer) const { std::free(pointer); }
};
using Property = std::unique_ptr<xcb_get_property_reply_t, FreeDelete<xcb_get_property_reply_t>>;

/// The 32-bit values of a property; none if it is absent or of another kind.
std::span<const std::uint32_t> valuesOf(const Property &property)
{
    if (!property || property->format != 32)
        return {};
    return {static_cast<const std::uint32_t *>(xcb_get_property_value(property.get())), property->value_len};
}

} // namespace

/// Two round trips to the X server, each waited for on its socket: which window is in use, then what it says of itself.
struct FullScreen::Impl
{
    enum class Step { Idle, Names, ActiveWindow, WindowState };
    enum Name { ActiveWindow, State, StateFullScreen, ProcessNumber, NameCount };

    explicit Impl(FullScreen &owner)
        : self(owner)
    {
        deadline.setSingleShot(true);
        QObject::connect(&deadline, &QTimer::timeout, &self, [this] {
            close();
            end(Fact::Unknown);
        });
    }
    ~Impl() { close(); }

    bool open()
    {
        if (connection)
            return true;
        if (qEnvironmentVariableIsEmpty("DISPLAY"))
            return false;
        int screenNumber = 0;
        connection = xcb_connect(nullptr, &screenNumber);
        if (xcb_connection_has_error(connection) != 0) {
            close();
            return false;
        }
        auto screen = xcb_setup_roots_iterator(xcb_get_setup(connection));
        for (; screenNumber > 0 && screen.rem > 1; --screenNumber)
            xcb_screen_next(&screen);
        root = screen.data->root;
        notifier = std::make_unique<QSocketNotifier>(xcb_get_file_descriptor(connection), QSocketNotifier::Read);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, &self, [this] { advance(); });
        return true;
    }

    void close()
    {
        step = Step::Idle;
        if (notifier) {
            notifier->setEnabled(false);
            notifier.release()->deleteLater(); // we may be inside its signal
        }
        if (connection)
            xcb_disconnect(std::exchange(connection, nullptr));
        areNamesKnown = false;
    }

    void start()
    {
        deadline.start(kPatience);
        if (areNamesKnown)
            return askActiveWindow();
        constexpr const char *kNames[NameCount] = {"_NET_ACTIVE_WINDOW", "_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN",
                                                   "_NET_WM_PID"};
        step = Step::Names;
        for (int i = 0; i < NameCount; ++i)
            nameCookies[i] = xcb_intern_atom(connection, 0, std::uint16_t(std::strlen(kNames[i])), kNames[i]);
        xcb_flush(connection);
        nextName = 0;
    }

    void askActiveWindow()
    {
        step = Step::ActiveWindow;
        first = ask(root, names[ActiveWindow]);
    }

    [[nodiscard]] unsigned ask(xcb_window_t window, xcb_atom_t property)
    {
        constexpr std::uint32_t kMostValues = 64;
        const auto cookie =
            xcb_get_property(connection, 0, window, property, XCB_GET_PROPERTY_TYPE_ANY, 0, kMostValues);
        xcb_flush(connection);
        return cookie.sequence;
    }

    /// A reply, null for an error of the server; nothing if it is not there yet.
    template <class Reply>
    [[nodiscard]] std::optional<std::unique_ptr<Reply, FreeDelete<Reply>>> take(unsigned sequence)
    {
        void *reply = nullptr;
        xcb_generic_error_t *error = nullptr;
        if (xcb_poll_for_reply(connection, sequence, &reply, &error) == 0)
            return std::nullopt;
        std::free(error); // a window may be gone by now
        return std::unique_ptr<Reply, FreeDelete<Reply>>(static_cast<Reply *>(reply));
    }

    void advance()
    {
        if (xcb_connection_has_error(connection) != 0) {
            close();
            return end(Fact::Unknown);
        }
        while (auto *event = xcb_poll_for_event(connection))
            std::free(event);
        if (step == Step::Names) {
            while (nextName < NameCount) {
                const auto reply = take<xcb_intern_atom_reply_t>(nameCookies[nextName].sequence);
                if (!reply)
                    return;
                names[nextName++] = *reply ? (*reply)->atom : xcb_atom_t(XCB_ATOM_NONE);
            }
            areNamesKnown = true;
            askActiveWindow();
        }
        if (step == Step::ActiveWindow) {
            const auto reply = take<xcb_get_property_reply_t>(first);
            if (!reply)
                return;
            const auto windows = valuesOf(*reply);
            if (!*reply || (*reply)->type == XCB_ATOM_NONE)
                return end(Fact::Unknown); // no window manager that speaks of it
            if (windows.empty() || windows.front() == XCB_WINDOW_NONE)
                return end(noFullScreen());
            step = Step::WindowState;
            first = ask(windows.front(), names[State]);
            second = ask(windows.front(), names[ProcessNumber]);
            state.reset();
        }
        if (step == Step::WindowState) {
            if (!state)
                state = take<xcb_get_property_reply_t>(first);
            if (!state)
                return;
            const auto process = take<xcb_get_property_reply_t>(second);
            if (!process)
                return;
            const auto numbers = valuesOf(*process);
            const bool isOurs = !numbers.empty() && pid_t(numbers.front()) == getpid();
            const auto states = valuesOf(*state);
            const bool fills = std::find(states.begin(), states.end(), names[StateFullScreen]) != states.end();
            end(fills && !isOurs ? Fact::Yes : noFullScreen());
        }
    }

    /// Under Wayland the X server sees only some of the windows.
    [[nodiscard]] static Fact noFullScreen()
    {
        return qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ? Fact::No : Fact::Unknown;
    }

    void end(Fact answer)
    {
        step = Step::Idle;
        deadline.stop();
        if (std::exchange(isUnderWay, false))
            Q_EMIT self.answered(answer);
    }

    FullScreen &self;
    bool isUnderWay = false;
    Step step = Step::Idle;
    QTimer deadline;
    xcb_connection_t *connection = nullptr;
    std::unique_ptr<QSocketNotifier> notifier;
    xcb_window_t root = XCB_WINDOW_NONE;
    bool areNamesKnown = false;
    int nextName = 0;
    xcb_intern_atom_cookie_t nameCookies[NameCount]{};
    xcb_atom_t names[NameCount]{};
    unsigned first = 0;
    unsigned second = 0;
    std::optional<Property> state;
};

FullScreen::FullScreen(QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this))
{
}

void FullScreen::ask()
{
    if (m_impl->isUnderWay)
        return;
    m_impl->isUnderWay = true;
    if (m_impl->open())
        m_impl->start();
    else
        QMetaObject::invokeMethod(
            this, [this] { m_impl->end(Fact::Unknown); }, Qt::QueuedConnection);
}

#else

struct FullScreen::Impl
{
};

FullScreen::FullScreen(QObject *parent)
    : QObject(parent)
{
}

namespace {

#    if defined(Q_OS_WIN)

Fact present()
{
    QUERY_USER_NOTIFICATION_STATE state{};
    if (FAILED(SHQueryUserNotificationState(&state)))
        return Fact::Unknown;
    DWORD process = 0;
    GetWindowThreadProcessId(GetForegroundWindow(), &process);
    const bool fills = state == QUNS_BUSY || state == QUNS_RUNNING_D3D_FULL_SCREEN || state == QUNS_PRESENTATION_MODE;
    return fills && process != GetCurrentProcessId() ? Fact::Yes : Fact::No;
}

#    elif defined(Q_OS_MACOS)

/// A window of the normal layer that is as large as the main display.
Fact present()
{
    const CFArrayRef windows = CGWindowListCopyWindowInfo(
        kCGWindowListOptionOnScreenOnly | kCGWindowListExcludeDesktopElements, kCGNullWindowID);
    if (!windows)
        return Fact::Unknown;
    const CGRect screen = CGDisplayBounds(CGMainDisplayID());
    Fact answer = Fact::No;
    for (CFIndex i = 0; i < CFArrayGetCount(windows); ++i) {
        const auto window = static_cast<CFDictionaryRef>(CFArrayGetValueAtIndex(windows, i));
        int layer = 0;
        int process = 0;
        CGRect bounds{};
        const auto number = [window](CFStringRef key, int *value) {
            const auto entry = static_cast<CFNumberRef>(CFDictionaryGetValue(window, key));
            return entry && CFNumberGetValue(entry, kCFNumberIntType, value);
        };
        const auto rectangle = static_cast<CFDictionaryRef>(CFDictionaryGetValue(window, kCGWindowBounds));
        if (!number(kCGWindowLayer, &layer) || !number(kCGWindowOwnerPID, &process) || !rectangle ||
            !CGRectMakeWithDictionaryRepresentation(rectangle, &bounds))
            continue;
        if (layer == 0 && process != getpid() && CGRectEqualToRect(bounds, screen))
            answer = Fact::Yes;
    }
    CFRelease(windows);
    return answer;
}

#    else

Fact present()
{
    return Fact::Unknown;
}

#    endif

} // namespace

void FullScreen::ask()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT answered(present()); }, Qt::QueuedConnection);
}

#endif

FullScreen::~FullScreen() = default;

} // namespace wowlab::platform
