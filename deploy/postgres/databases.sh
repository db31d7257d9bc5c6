#!/bin/bash
# Makes a database for each service, which its role owns and no other role may enter. PostgreSQL's image runs it on an empty volume;
# against another server: PGHOST=… PGUSER=… PGPASSWORD=… SECRETS_DIR=… deploy/postgres/databases.sh
set -euo pipefail
secrets=${SECRETS_DIR:-/run/secrets}

run() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${PGUSER:-${POSTGRES_USER:-postgres}}" "$@"
}

for service in user product inventory payment order; do
  # psql reads the password by itself: on a command line others could read it
  run --dbname postgres --set service="$service" <<SQL
\set password \`cat "$secrets/$service.DB_PASSWORD"\`
SELECT format('CREATE ROLE %I LOGIN', :'service' || '_service')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'service' || '_service') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'service' || '_service', :'password') \gexec
-- A role that makes databases without being a superuser, as RDS has it, has to be a member of their owner
SELECT format('GRANT %I TO CURRENT_USER', :'service' || '_service')
 WHERE NOT pg_has_role(current_user, :'service' || '_service', 'SET') \gexec
SELECT format('CREATE DATABASE %I OWNER %I ENCODING UTF8 TEMPLATE template0', :'service' || '_db', :'service' || '_service')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'service' || '_db') \gexec
SELECT format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC', :'service' || '_db') \gexec
SQL
done

for extension in pg_trgm unaccent; do
  run --dbname product_db --command "CREATE EXTENSION IF NOT EXISTS $extension"
done
