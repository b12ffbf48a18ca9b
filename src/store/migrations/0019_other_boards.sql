-- The other safeguarding boards that take part in a review, one on each line as typed; none where blank.

alter table reviews add column other_boards text not null default '';
