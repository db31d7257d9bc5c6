/** The shop on the PostgreSQL that is installed on the machine: a replica of it, a backup of it, and what becomes of both. */
package io.cloudretail.system.postgres;
