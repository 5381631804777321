# Bursts of load and what is measured in them. Sourced by run.

declare -A pid_of port_of
peak=0

# Migrated once by the application; the sizes are copies with their data set.
prepare_databases() {
  local size
  sql postgres -c 'create database rapport'
  say "migrations"
  start_application rapport
  stop_application "$application_pid"
  for size in "${sizes[@]}"; do
    say "data set of $size needs"
    sql postgres -c "create database bench_$size template rapport"
    sql "bench_$size" -v needs="$size" -v seed=0.42 -f "$bench/data.sql"
  done
}

# With the JVM cold and the database up, from the command to the first "ready".
measure_start() {
  local run from
  for ((run = 1; run <= starts; run++)); do
    from=${EPOCHREALTIME/./}
    start_application "bench_${sizes[0]}"
    start_times+=($(((${EPOCHREALTIME/./} - from) / 1000)))
    if [ "$run" = "$starts" ]; then
      sleep 10
      idle=$(resident "$application_pid")
    fi
    stop_application "$application_pid"
  done
}

start_applications() {
  local size operation
  for size in "${sizes[@]}"; do
    say "application over $size needs: warm-up"
    start_application "bench_$size"
    pid_of[$size]=$application_pid port_of[$size]=$application_port
    walk_to_the_end "$application_port" "$size" >"$work/cursors-$size"
    for operation in read queue list deep create; do load "$operation" "$size" "$warm_up" >/dev/null; done
    forget_created "bench_$size"
  done
}

measure() { # operation, size
  local theirs ours
  theirs=$(base "$1" "$2")
  ours=$(load "$1" "$2" "$seconds")
  [[ $ours == rate\ * ]] || fail "$1 at $2: ${ours:-no answer}"
  printf '%s\t%s\t%s\t%s\t%s\n' "$round" "$1" "$2" "$theirs" "$(cut -d' ' -f2- <<<"$ours" | tr ' ' '\t')" >>"$figures"
  note_peak "${pid_of[$2]}"
  [ "$1" != create ] || forget_created "bench_$2"
}

# pgbench's transactions per second.
base() { # operation, size
  PGPASSWORD=$app_password pgbench -n -h 127.0.0.1 -p "$database_port" -U rapport_app -M prepared -c "$connections" -j 2 \
    -T "$seconds" -D needs="$2" -f "$bench/pgbench/$1.sql" "bench_$2" 2>"$work/pgbench.log" | sed -n 's/^tps = \([0-9.]*\).*/\1/p'
}

load() { # operation, size, seconds
  local script=$1
  local -x TOKENS=$work/tokens NEEDS=$2 LUA_PATH="$bench/wrk/?.lua"
  if [ "$1" = deep ]; then
    local -x CURSORS=$work/cursors-$2
    script=list
  fi
  wrk -t 2 --timeout 10s -c "$connections" -d "$3" --latency -s "$bench/wrk/$script.lua" "http://127.0.0.1:${port_of[$2]}" | grep -E '^(rate|failed)' || true
}

note_peak() {
  local now
  now=$(resident "$1")
  [ "$now" -le "$peak" ] || peak=$now
}

tell_process() {
  printf '\nStart to ready, JVM cold, database up: median %s ms of %s (goal: under 3000). Memory resident: idle %s MB (goal: under 250), most under load %s MB (goal: under 600).\n' \
    "$(printf '%s\n' "${start_times[@]}" | sort -n | sed -n "$(((starts + 1) / 2))p")" "${start_times[*]}" "$idle" "$peak"
}
