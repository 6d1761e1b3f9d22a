"""The page past one process: replicas behind nginx."""
