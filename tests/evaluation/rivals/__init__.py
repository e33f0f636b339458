"""Other ways to remember, built anew from their papers, on the same vectors and questions."""
