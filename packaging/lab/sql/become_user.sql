-- What PostgREST does at the start of each transaction of a signed-in user. Called by Portal before every call.
select set_config('role', 'authenticated', true),
       set_config('request.jwt.claims', json_build_object('sub', $1::text, 'role', 'authenticated')::text, true)
