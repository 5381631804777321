# A PostgreSQL of the bench's own: the product's version, on a loopback port, with the safe defaults. Sourced by run.

postgres_version=$(sed -n 's/.*<postgresql-binaries.version>\(.*\)<.*/\1/p' "$root/pom.xml")
postgres=$root/target/bench/postgres-$postgres_version
owner_password=bench-Tables-4f1c7a
app_password=bench-Works-9d2e6b

# PostgreSQL refuses to run as root.
modestly=(env)
[ "$(id -u)" != 0 ] || modestly=(setpriv --reuid=65534 --regid=65534 --clear-groups)

unpack_postgres() {
  local arch jar
  [ -x "$postgres/bin/postgres" ] && return
  case $(uname -m) in aarch64 | arm64) arch=arm64v8 ;; *) arch=amd64 ;; esac
  jar=embedded-postgres-binaries-$(uname -s | tr '[:upper:]' '[:lower:]')-$arch
  mkdir -p "$postgres"
  "$root/mvnw" -B -ntp -q dependency:copy -Dartifact="io.zonky.test.postgres:$jar:$postgres_version" -DoutputDirectory="$postgres"
  (cd "$postgres" && jar xf "$jar-$postgres_version.jar" && tar xJf ./*.txz && rm -- *.jar *.txz)
}

start_postgres() {
  database_port=$(free_port)
  # The programs move too: the project's folder may be closed to the user that root turns into.
  cp -r "$postgres" "$work/postgres"
  printf '%s' "$owner_password" >"$work/password"
  mkdir "$work/data"
  [ "$(id -u)" != 0 ] || chown 65534:65534 "$work/data" "$work/password"
  chmod 755 "$work"
  "${modestly[@]}" "$work/postgres/bin/initdb" -D "$work/data" -U owner --pwfile="$work/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 >"$work/initdb.log"
  "${modestly[@]}" "$work/postgres/bin/postgres" -D "$work/data" -p "$database_port" -k '' -c shared_buffers=512MB \
    -c max_connections=150 "$@" >"$work/postgres.log" 2>&1 &
  database_pid=$!
  until sql postgres -c 'select 1' >/dev/null 2>&1; do
    kill -0 "$database_pid" 2>/dev/null || fail "PostgreSQL did not start" "$(tail -3 "$work/postgres.log")"
    sleep 0.2
  done
}

# As the owner.
sql() {
  local database=$1
  shift
  PGPASSWORD=$owner_password psql -X -q -A -t -h 127.0.0.1 -p "$database_port" -U owner -d "$database" "$@"
}

# What was created since the data set was loaded goes, so that each burst meets the same size.
forget_created() { # database
  sql "$1" -c "set session_replication_role = replica;
      delete from need where id > bench.id(x'0190ffff'::int, 0);
      delete from promise where id > bench.id(x'0190ffff'::int, 0);
      delete from journal where event_id > bench.id(x'0190ffff'::int, 0);
      truncate once" -c 'vacuum (analyze) need' -c 'vacuum (analyze) promise' -c 'vacuum (analyze) journal' -c checkpoint
}
