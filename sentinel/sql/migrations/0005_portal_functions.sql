-- What signed-in users call through PostgREST. Parameter names and answers are fixed; the older functions of these names, in
-- whatever order their parameters stood, make room.
do $$
declare
    old_function record;
begin
    for old_function in
        select p.oid::regprocedure as signature
        from pg_catalog.pg_proc p
        where p.pronamespace = 'public'::regnamespace
          and p.proname in ('verify_claim_code', 'claim_node', 'create_job')
    loop
        execute format('drop function %s', old_function.signature);
    end loop;
end
$$;

create function sentinel.signed_in_user() returns uuid
language plpgsql stable set search_path = '' as
$$
declare
    v_user uuid := auth.uid();
begin
    if v_user is null then
        raise exception 'Not signed in' using errcode = '28000';
    end if;
    return v_user;
end
$$;

-- A wrong code costs its user a second, one try at a time: an error undoes whatever was written, so tries cannot be counted,
-- but they can be slowed. A user may prove 20 codes in 15 minutes.
create function public.verify_claim_code(p_code text) returns jsonb
language plpgsql security definer set search_path = '' as
$$
declare
    v_user uuid := sentinel.signed_in_user();
    v_code text := upper(replace(replace(coalesce(p_code, ''), '-', ''), ' ', ''));
    v_node public.nodes;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('wowlab.verify_claim_code.' || v_user::text, 0)) then
        raise exception 'Too many attempts, try again in a moment' using errcode = '54000';
    end if;
    if (select count(*) from sentinel.claim_code_verifications
        where user_id = v_user and verified_at > now() - interval '15 minutes') >= 20 then
        raise exception 'Too many attempts, try again in 15 minutes' using errcode = '54000';
    end if;

    select * into v_node from public.nodes where claim_code = v_code and user_id is null;
    if not found then
        perform pg_sleep(1);
        raise exception 'Invalid or expired claim code' using errcode = 'P0002';
    end if;
    insert into sentinel.claim_code_verifications (user_id, node_id) values (v_user, v_node.id);
    return jsonb_build_object('id', v_node.id, 'name', v_node.name, 'platform', v_node.platform,
                              'totalCores', v_node.total_cores, 'maxParallel', v_node.max_parallel);
end
$$;

create function public.claim_node(p_node_id uuid, p_name text, p_max_parallel int) returns jsonb
language plpgsql security definer set search_path = '' as
$$
declare
    v_user uuid := sentinel.signed_in_user();
    v_name text := nullif(btrim(p_name), '');
    v_node public.nodes;
begin
    select * into v_node from public.nodes where id = p_node_id for no key update;
    if not found or not exists (
        select from sentinel.claim_code_verifications
        where user_id = v_user and node_id = p_node_id and verified_at > now() - interval '15 minutes') then
        raise exception 'Enter the claim code of this node first' using errcode = '42501';
    end if;
    if v_node.user_id is not null then
        raise exception 'This node is already claimed' using errcode = '42501';
    end if;
    if char_length(v_name) > 255 then
        raise exception 'The name is too long' using errcode = '22023';
    end if;
    if p_max_parallel not between 0 and 1024 then
        raise exception 'The number of parallel chunks must be between 0 and 1024' using errcode = '22023';
    end if;

    update public.nodes
    set user_id = v_user,
        name = coalesce(v_name, name),
        max_parallel = coalesce(p_max_parallel, max_parallel),
        claim_code = null,
        -- Heard of a moment ago: it is there. Presence corrects this within seconds.
        status = case when last_seen_at > now() - interval '1 minute' then 'online' else 'offline' end
    where id = p_node_id
    returning * into v_node;
    delete from sentinel.claim_code_verifications where node_id = p_node_id;
    return jsonb_build_object('id', v_node.id, 'name', v_node.name, 'maxParallel', v_node.max_parallel,
                              'status', v_node.status, 'platform', v_node.platform, 'totalCores', v_node.total_cores);
end
$$;

-- Chunks have one size: 1,000 iterations, more for huge jobs, so that a job has at most 2,000 chunks.
create function public.create_job(p_config jsonb, p_iterations int, p_access_type text default 'private',
                                  p_discord_server_id text default null) returns jsonb
language plpgsql security definer set search_path = '' as
$$
declare
    v_user uuid := sentinel.signed_in_user();
    v_text text := p_config::text;
    v_hash text;
    v_size int;
    v_chunks int;
    v_job uuid;
begin
    if jsonb_typeof(p_config) is distinct from 'object' then
        raise exception 'The config must be an object' using errcode = '22023';
    end if;
    if octet_length(v_text) > 262144 then
        raise exception 'The config is larger than 256 KiB' using errcode = '22023';
    end if;
    if p_iterations is null or p_iterations not between 1 and 10000000 then
        raise exception 'The number of iterations must be between 1 and 10,000,000' using errcode = '22023';
    end if;
    if p_access_type is null or p_access_type not in ('private', 'public', 'user', 'discord') then
        raise exception 'Unknown access type' using errcode = '22023';
    end if;
    if p_access_type = 'discord' and coalesce(p_discord_server_id, '') !~ '^[0-9]{1,20}$' then
        raise exception 'A job for a Discord server needs the id of that server' using errcode = '22023';
    end if;

    v_hash := encode(sha256(convert_to(v_text, 'UTF8')), 'hex');
    insert into public.jobs_configs (hash, config) values (v_hash, p_config)
    on conflict (hash) do update set last_used_at = now();

    v_size := greatest(1000, (p_iterations + 1999) / 2000);
    v_chunks := (p_iterations + v_size - 1) / v_size;
    insert into public.jobs (user_id, config_hash, total_iterations, access_type, discord_server_id)
    values (v_user, v_hash, p_iterations, p_access_type,
            case when p_access_type = 'discord' then p_discord_server_id end)
    returning id into v_job;
    insert into sentinel.job_states (job_id, total_chunks) values (v_job, v_chunks);
    insert into public.jobs_chunks (job_id, config_hash, iterations, seed_offset)
    select v_job, v_hash, least(v_size, p_iterations - i * v_size), i * v_size
    from generate_series(0, v_chunks - 1) as i;
    return jsonb_build_object('jobId', v_job, 'chunks', v_chunks);
end
$$;

-- Older callers name the config's hash themselves. The database computes it anyway; theirs is not believed.
create function public.create_job(p_config jsonb, p_config_hash text, p_iterations int,
                                  p_access_type text default 'private', p_discord_server_id text default null)
returns jsonb
language sql security definer set search_path = '' as
$$
    select public.create_job(p_config => p_config, p_iterations => p_iterations, p_access_type => p_access_type,
                             p_discord_server_id => p_discord_server_id)
$$;
