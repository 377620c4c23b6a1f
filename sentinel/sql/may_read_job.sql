-- Store::mayReadJob. $1 user, $2 job. No locks; primary key.
select exists (select from public.jobs where id = $2::uuid and (user_id = $1::uuid or access_type = 'public')) as may_read
