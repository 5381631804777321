-- The first page of 20 of a team's queue.
local desk = require("desk")

function init()
  desk.start()
end

function request()
  local _, team = desk.any()
  return wrk.format("GET", "/api/v1/queue?teamId=" .. desk.id(1, team) .. "&limit=20", desk.tokens[team])
end
