"""What printed words mean by themselves: names, dates, numbers, what stands in brackets."""
