-- How an admin lists reviews by how many stars they give.
CREATE INDEX review_by_stars ON review (status, rating, id);
