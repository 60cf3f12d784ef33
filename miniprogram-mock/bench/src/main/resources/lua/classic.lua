-- The classic design, for comparison: Redis holds the stock.  KEYS: stock, people.  ARGV: person
if redis.call('SADD', KEYS[2], ARGV[1]) == 0 then return -1 end
if redis.call('DECR', KEYS[1]) < 0 then
  redis.call('INCR', KEYS[1])
  redis.call('SREM', KEYS[2], ARGV[1])
  return -2
end
return 0
