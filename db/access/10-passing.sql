-- Passing on: what a unit needs of a petition that it may not see.

-- A transfer which waits for one of the actor's units. Every door below asks this first.
create or replace function awaited_transfer(wanted bigint) returns setof transfer
language sql stable security definer set search_path = public, pg_temp
as $$
  select t.* from transfer t
   where t.id = wanted and t.to_unit_id = any (app_units()) and (not t.secret or app_sees_secret())
     and t.taken_on is null and t.returned_on is null and t.petition_id <> all (app_excluded('petition'))
$$;

-- The petition that is passed on, with who signed it; nobody of a denunciation stands in petition_person.
create or replace function passed_petition(wanted bigint)
returns table (petition_id bigint, unit_id int, book text, written_on date, stated_kind text, kind text, field_code text,
  summary text, request text, respondent_name text, respondent_address text, place_unit_id int, signatory_count int,
  urgent boolean, originals boolean, matter_id bigint, persons jsonb)
language sql stable security definer set search_path = public, pg_temp
as $$
  select p.id, p.unit_id, p.book_number || '/' || p.book_year || case when p.part > 0 then '-' || p.part else '' end,
         p.written_on, p.stated_kind, p.kind, p.field_code, p.summary, p.request, p.respondent_name, p.respondent_address,
         p.place_unit_id, p.signatory_count, p.urgent, p.originals, p.matter_id,
         coalesce((select jsonb_agg(to_jsonb(q) - 'id' - 'petition_id' order by q.position)
                     from petition_person q where q.petition_id = p.id), '[]')
    from awaited_transfer(wanted) t join petition p on p.id = t.petition_id
$$;

-- What goes along: the scans of the petition and the paper by which it is passed on, no other paper of the sender.
create or replace function passed_files(wanted bigint)
returns table (id uuid, name text, media_type text, bytes bigint, sha256 text, pages int)
language sql stable security definer set search_path = public, pg_temp
as $$
  select f.id, f.name, f.media_type, f.bytes, f.sha256, f.pages
    from awaited_transfer(wanted) t join stored_file f on f.petition_id = t.petition_id
   where not exists (select from paper a where a.file_id = f.id and a.id is distinct from t.paper_id)
   order by f.stored_at, f.id
$$;

-- Who denounced, still sealed, for the unit that takes the denunciation; leaves its trace with the sender's petition.
create or replace function passed_identity(wanted bigint, on_day date)
returns table (petition_id bigint, wrapped_key bytea, "position" int, sealed bytea)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare waiting transfer%rowtype;
begin
  select t.* into waiting from awaited_transfer(wanted) t where t.secret;
  if not found or app_official() is null then
    raise exception 'no such transfer' using errcode = '02000';
  end if;
  insert into event (petition_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (waiting.petition_id, waiting.unit_id, 'identity.passed', on_day, app_official(), app_post(), true,
          jsonb_build_object('to', waiting.to_name));
  return query
    select k.petition_id, coalesce(i.wrapped_key, k.wrapped_key), i.position, i.sealed
      from vault_key k join vault_identity i on i.petition_id = k.petition_id
     -- A part of a letter that was secret from the first has its people sealed with the letter.
     where k.petition_id = (
       select case when exists (select from vault_identity v where v.petition_id = p.id) then p.id
                   else coalesce(p.part_of, p.id) end
         from petition p where p.id = waiting.petition_id)
     order by i.position;
end $$;

-- The receiving unit gives a petition back: the sender has it as work again.
create or replace function send_back(wanted bigint, on_day date, why text) returns bigint
language plpgsql security definer set search_path = public, pg_temp
as $$
declare waiting transfer%rowtype;
begin
  select t.* into waiting from awaited_transfer(wanted) t for update;
  if not found or length(btrim(coalesce(why, ''))) < 5 then
    raise exception 'no such transfer' using errcode = '02000';
  end if;
  update transfer set returned_on = on_day, returned_why = btrim(why), version = version + 1 where id = wanted;
  update petition set state = 'received', closed_on = null, version = version + 1
   where id = waiting.petition_id and state = 'issued';
  insert into event (petition_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (waiting.petition_id, waiting.unit_id, 'transfer.returned', on_day, app_official(), app_post(), waiting.secret,
          jsonb_build_object('ground', btrim(why), 'by', waiting.to_name));
  return waiting.petition_id;
end $$;

-- Through whose hands a petition that the actor sees has gone, from the first to the last. Names, numbers and days only.
create or replace function passing_chain(wanted bigint)
returns table (hop int, petition_id bigint, unit_id int, body text, book text, received_on date, number text, sent_on date, standing text)
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare self petition%rowtype;
begin
  select p.* into self from petition p
   where p.id = wanted and (p.unit_id = any (app_units()) or p.handler_unit_id = any (app_units()))
     and (not p.secret or app_sees_secret() or p.recorded_by = app_recorder()) and p.id <> all (app_excluded('petition'));
  if not found then return; end if;
  return query
    with recursive up as (
      select p.*, 0 as step from petition p where p.id = wanted
      union all
      select p.*, up.step - 1 from up join petition p on p.id = up.origin_id where up.step > -50
    ), down as (
      select p.*, 0 as step from petition p where p.id = wanted
      union all
      select p.*, down.step + 1 from down join petition p on p.origin_id = down.id where down.step < 50
    ), held as (select * from up union select * from down)
    select h.step * 2, h.id, h.unit_id, null::text, h.book_number || '/' || h.book_year, h.received_on,
           t.number, t.sent_on, 'held'
      from held h left join transfer t on t.taken_petition_id = h.id
    union all
    select h.step * 2 + 1, null, t.to_unit_id, t.to_name, null, null, t.number, t.sent_on,
           case when t.returned_on is not null then 'returned' when t.to_unit_id is null then 'outside' else 'waiting' end
      from held h join transfer t on t.petition_id = h.id and t.taken_on is null
    union all
    select h.step * 2 - 1, null, null, h.forwarder_name, null, null, h.forwarder_number, h.forwarder_on, 'from'
      from held h where h.origin_id is null and h.forwarder_name is not null
    order by 1, 8 nulls first;
end $$;
