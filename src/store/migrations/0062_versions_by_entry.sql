-- What an entry says is looked up by the entry and its version alone, once for each entry of a case. The primary keys begin with board, case and
-- agency: without those a look went through all that a board has (PostgreSQL 15) or once through each of its agencies (18).

create unique index entry_versions_by_entry on entry_versions (entry_id, version);
create unique index entry_comments_by_entry on entry_comments (entry_id, version);
