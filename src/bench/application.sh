# The packaged application as in production, one process per size of data. Sourced by run.

start_sign_in() {
  local people=() agent
  for agent in {1..20}; do people+=("agent-$agent:agent"); done
  java "$bench/SignIn.java" "${people[@]}" manager:line-manager >"$work/sign-in" &
  sign_in_pid=$!
  until [ "$(wc -l <"$work/sign-in")" -gt "${#people[@]}" ]; do
    kill -0 "$sign_in_pid" 2>/dev/null || fail "the sign-in provider did not start"
    sleep 0.2
  done
  tail -n +2 "$work/sign-in" >"$work/tokens"
}

# Answers when it is ready; leaves application_pid and application_port.
start_application() { # database
  local management
  application_port=$(free_port) management=$(free_port)
  RAPPORT_DATABASE_URL="postgresql://127.0.0.1:$database_port/$1" RAPPORT_DATABASE_PASSWORD=$app_password \
    RAPPORT_DATABASE_OWNER=owner RAPPORT_DATABASE_OWNER_PASSWORD=$owner_password \
    RAPPORT_SIGN_IN_URL="$(head -1 "$work/sign-in")" RAPPORT_LINKS_BASE_URL=http://localhost/l \
    RAPPORT_CRYPTO_MASTER_KEYS="bench:$(head -c 32 /dev/urandom | base64)" \
    RAPPORT_RATE_LIMIT_REQUESTS=100000000 QUARKUS_SHUTDOWN_DELAY=0 \
    QUARKUS_HTTP_PORT=$application_port QUARKUS_MANAGEMENT_PORT=$management \
    java ${JAVA_OPTS:-} -jar "$root/target/quarkus-app/quarkus-run.jar" >"$work/$1.log" 2>&1 &
  application_pid=$!
  until curl -sf "http://127.0.0.1:$management/q/health/ready" >/dev/null; do
    kill -0 "$application_pid" 2>/dev/null || fail "the application did not start" "$(tail -3 "$work/$1.log")"
    sleep 0.05
  done
}

stop_application() { # pid
  kill "$1"
  wait "$1" || true
}

resident() { # pid; MB
  echo $(($(ps -o rss= -p "$1") / 1024))
}

# A cursor near the end of each team's list, found by walking it.
walk_to_the_end() { # port, needs
  local team
  for team in {1..20}; do last_cursor "$1" "$team" $(($2 < 100000 ? 20 : 100)) & walkers[team]=$!; done
  wait "${walkers[@]}"
}

last_cursor() { # port, team, rows in a step
  local token cursor='' before='' page list
  token=$(sed -n "$2p" "$work/tokens")
  list=$(printf 'http://127.0.0.1:%d/api/v1/needs?teamId=00000001-0000-7000-8000-%012x&limit=%d' "$1" "$2" "$3")
  while page=$(curl -sf --retry 5 -H "Authorization: Bearer $token" "$list${cursor:+&cursor=$cursor}") && [[ $page =~ \"next\":\"([^\"]+)\" ]]; do
    before=$cursor cursor=${BASH_REMATCH[1]}
  done
  echo "$2 $before"
}
