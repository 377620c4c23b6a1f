-- ListenerSession::sendProbe. $1 channel, $2 payload. No locks.
select pg_notify($1, $2)
