#!/bin/sh
# Keycloak's schema beside the product's, made when the database is made.
set -eu
mysql -u root -p"$MYSQL_ROOT_PASSWORD" <<SQL
CREATE DATABASE keycloak CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER 'keycloak'@'%' IDENTIFIED BY '$KEYCLOAK_DATABASE_PASSWORD';
GRANT ALL PRIVILEGES ON keycloak.* TO 'keycloak'@'%';
SQL
