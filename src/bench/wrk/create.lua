local desk = require("desk")
local made = 0
local run = os.time()

function init()
  desk.start()
end

function request()
  local number, team = desk.any()
  made = made + 1
  local headers = {
    ["Authorization"] = desk.tokens[team]["Authorization"],
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = string.format('"bench-%d-%d-%d"', run, thread_number, made),
  }
  local body = string.format('{"customerId":"%s","teamId":"%s","kind":"PURCHASE","channel":"telephone",' ..
    '"statement":"The customer asks when the replacement for the broken window arrives, order A-%d"}',
    desk.id(3, math.random(1, math.floor(desk.needs / 4))), desk.id(1, team), number)
  return wrk.format("POST", "/api/v1/needs", headers, body)
end
