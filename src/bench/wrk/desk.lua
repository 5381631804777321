-- What the load scripts share: who calls, and the numbers of data.sql. Environment: TOKENS, NEEDS.
local desk = { needs = tonumber(os.getenv("NEEDS")), tokens = {} }

for token in io.lines(os.getenv("TOKENS")) do
  desk.tokens[#desk.tokens + 1] = { ["Authorization"] = "Bearer " .. token }
end

function desk.id(kind, number)
  return string.format("%08x-0000-7000-8000-%012x", kind, number)
end

function desk.team(number)
  return 1 + math.min(number % 20, number % 27)
end

-- The number of a need of the data set, and its team; the first agent of a team has the team's number.
function desk.any()
  local number = math.random(1, desk.needs)
  return number, desk.team(number)
end

local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("thread_number", threads)
end

-- Called by wrk in each thread; without it all threads would draw the same numbers.
function desk.start()
  math.randomseed(os.time() * 8 + thread_number)
end

-- "requests per second, 99th percentile in ms", or what went wrong.
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  if failed > 0 then
    io.write(string.format("failed %d of %d\n", failed, summary.requests))
  else
    io.write(string.format("rate %.1f %.1f\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000))
  end
end

return desk
