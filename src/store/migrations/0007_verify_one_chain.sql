-- Whether one chain of the history is whole, for whoever may read it: the same three checks as app.broken_links(), on that chain alone.

create function app.broken_links_of(chain uuid) returns table (seq bigint, what text)
language sql stable security definer set search_path = public, pg_temp as $$
  with links as (
    select h.seq, h.hash, h.previous_hash, app.history_hash(h) as true_hash,
      lag(h.hash, 1, decode(repeat('00', 32), 'hex')) over w as expected_hash, lag(h.seq, 1, 0::bigint) over w as expected_seq
    from history h
    where h.board_id = app.board_id() and h.chain_id = chain
      and (chain = app.board_id() or chain in (select app.reachable_cases()))
    window w as (order by h.seq))
  select seq, 'the row does not match its hash' from links where hash <> true_hash
  union all
  select seq, 'the row before it is missing or was changed' from links where previous_hash <> expected_hash or seq <> expected_seq + 1
  union all
  select c.seq, 'the last row of the chain is missing' from chain_heads c
  where c.board_id = app.board_id() and c.chain_id = chain and (chain = app.board_id() or chain in (select app.reachable_cases()))
    and not exists (select from links l where l.seq = c.seq and l.hash = c.hash)
$$;

grant execute on function app.broken_links_of(uuid) to sr_app;
