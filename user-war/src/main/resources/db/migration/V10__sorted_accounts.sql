-- How admins list accounts by name and by e-mail address.
CREATE INDEX account_by_name ON account (lower(display_name), id);
CREATE INDEX account_by_email ON account (email, id);
