// BTI
