local desk = require("desk")

function init()
  desk.start()
end

function request()
  local number, team = desk.any()
  return wrk.format("GET", "/api/v1/needs/" .. desk.id(0x01900000, number), desk.tokens[team])
end
