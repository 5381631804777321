# From a line per burst (round, operation, size, pgbench's rate, Rapport's rate, its 99th percentile) to a table of medians.
function median(values, count,    i, j, swap) {
  for (i = 1; i <= count; i++) for (j = i + 1; j <= count; j++) if (values[j] < values[i]) { swap = values[i]; values[i] = values[j]; values[j] = swap }
  return count % 2 ? values[(count + 1) / 2] : (values[count / 2] + values[count / 2 + 1]) / 2
}
function of(column, row,    i, values) {
  for (i = 1; i <= runs[row]; i++) values[i] = data[row, i, column]
  return median(values, runs[row])
}
BEGIN {
  FS = "\t"
  goal["create"] = 0.40; goal["read"] = 0.35; goal["queue"] = goal["list"] = goal["deep"] = 0.30
  name["create"] = "create a need"; name["read"] = "read one by id"
  name["queue"] = "queue of a team, page of 20"; name["list"] = "first page of 20 of a team"; name["deep"] = "page of 20 near the end"
}
{
  row = $2 FS $3
  if (!(row in runs)) order[++rows] = row
  run = ++runs[row]
  data[row, run, 1] = $4; data[row, run, 2] = $5; data[row, run, 3] = $5 / $4; data[row, run, 4] = $6
}
END {
  print "| operation | needs | pgbench /s | Rapport /s | p99 ms | ratio, median [least-most] | goal |"
  print "|---|---|---|---|---|---|---|"
  for (i = 1; i <= rows; i++) {
    row = order[i]; split(row, part, FS)
    least = most = data[row, 1, 3]
    for (run = 2; run <= runs[row]; run++) {
      if (data[row, run, 3] < least) least = data[row, run, 3]
      if (data[row, run, 3] > most) most = data[row, run, 3]
    }
    ratio = of(3, row)
    rate = of(2, row)
    if (!(part[1] in highest) || rate > highest[part[1]]) highest[part[1]] = rate
    if (!(part[1] in lowest) || rate < lowest[part[1]]) lowest[part[1]] = rate
    printf "| %s | %d | %.0f | %.0f | %.0f | %.2f [%.2f-%.2f] | %.2f: %s |\n", name[part[1]], part[2], of(1, row), of(2, row), of(4, row),
      ratio, least, most, goal[part[1]], (ratio >= goal[part[1]] ? "met" : "missed")
  }
  printf "\n| operation | slowest size to fastest (goal: at least 0.90) |\n|---|---|\n"
  for (operation in highest) printf "| %s | %.2f |\n", name[operation], lowest[operation] / highest[operation]
}
