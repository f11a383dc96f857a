-- Which petitions still wait for the answer that their forwarder asked for: few among many.
create index petition_forwarder_due on petition (handler_unit_id, forwarder_reply_due_on)
  where forwarder_reply_due_on is not null and forwarder_replied_on is null;
