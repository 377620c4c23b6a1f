-- Store::admitJob. $1 job, $2 rules, $3 rotation, $4 its checksum, $5 its script (the last three null together). Locks the job's
-- state row; the first admission stands.
update sentinel.job_states
set admitted_at = now(), rules = $2, rotation_id = $3::uuid, rotation_checksum = $4, rotation_script = $5
where job_id = $1::uuid and admitted_at is null
