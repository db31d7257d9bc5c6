-- How admins list accounts by name and by e-mail address.
-- release before: its writes wait while the index is made, a second or so for a million rows; none is refused.
CREATE INDEX account_by_name ON account (lower(display_name), id);
-- release before: its writes wait while the index is made, a second or so for a million rows; none is refused.
CREATE INDEX account_by_email ON account (email, id);
