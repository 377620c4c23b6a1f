-- An account, as the sign-up of an auth server would make it. Called by Portal::signUp as the database's owner.
insert into auth.users (id) values ($1::uuid)
