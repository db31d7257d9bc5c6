-- Vendors and admins are few among many: whoever looks for them does not read all accounts.
CREATE INDEX account_role_by_role ON account_role (role, account_id);
