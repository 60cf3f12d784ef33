-- settle: a batch of one post is committed, or its people were refused. Fire and forget.
--   KEYS[1] {w:<window>}:<post>:meta  hash; KEYS[2] ...:lease  zset; KEYS[3] ...:done  hash; see admit
--   ARGV[1] places just taken; ARGV[2] ms to keep; then person, registration id or '' if there is none, and so on
--   returns 0
-- Invariant: called after the commit only, so that "done" is never said of a place that does not exist. Lost, it costs a
-- lease its full time and a hint its freshness.
if redis.call('EXISTS', KEYS[1]) == 1 then
  redis.call('HINCRBY', KEYS[1], 'left', -tonumber(ARGV[1]))
end
local done = {}
for i = 3, #ARGV, 2 do
  redis.call('ZREM', KEYS[2], ARGV[i])
  if ARGV[i + 1] ~= '' then
    done[#done + 1] = ARGV[i]
    done[#done + 1] = ARGV[i + 1]
  end
end
if #done > 0 then
  redis.call('HSET', KEYS[3], unpack(done))
end
redis.call('PEXPIRE', KEYS[2], ARGV[2])
redis.call('PEXPIRE', KEYS[3], ARGV[2])
return 0
