-- First in every transaction of the store: nothing waits for ever, and nothing is left open by a client that is gone.
-- Local settings, because behind a transaction pooler the session is shared.
set local statement_timeout = '10s';
set local lock_timeout = '5s';
set local idle_in_transaction_session_timeout = '30s';
