-- The review may ask an agency's author to come to a meeting, for clarity.
alter table information_requests add column meeting_on date, add column meeting_place text check (meeting_place <> ''),
  add check ((meeting_on is null) = (meeting_place is null));
